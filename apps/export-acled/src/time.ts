import type { Article, When } from "@dateline/schema";

export interface AcledTime {
  readonly day: string;
  /** 1 the day itself, 2 within a week, 3 within a month. */
  readonly precision: 1 | 2 | 3;
}

const dayLength = 86_400_000;

/**
 * Day and time precision by the codebook: the middle of a span of up to a week or a month.
 *
 * A day that stands in because the text gives no time counts as within a week.
 *
 * @returns null for a span of more than a month: ACLED has no precision for it
 */
export function toAcledTime(when: When): AcledTime | null {
  const start = Date.parse(when.start);
  const span = (Date.parse(when.end) - start) / dayLength;
  if (span > 30) return null;
  const day = new Date(start + Math.floor(span / 2) * dayLength).toISOString().slice(0, 10);
  if (span > 6) return { day, precision: 3 };
  return { day, precision: span > 0 || when.basis === "publication" ? 2 : 1 };
}

/** Unix seconds of the article's last change, else of its publication; null when it states neither. */
export function toTimestamp(article: Article): number | null {
  const stated = article.modifiedAt ?? article.publishedAt?.value ?? null;
  return stated === null ? null : Math.floor(Date.parse(stated) / 1000);
}
