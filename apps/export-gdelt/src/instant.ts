import type { Article } from "@dateline/schema";

/** A day as GDELT writes it: `20250302`. */
export function toNumberDay(day: string): string {
  return day.replaceAll("-", "");
}

/** Publication instant as GDELT writes it, UTC: `20250304182000`; midnight when only the day is known; null without one. */
export function toNumberInstant({ publishedAt }: Article): string | null {
  if (publishedAt === null) return null;
  return new Date(publishedAt.value).toISOString().slice(0, 19).replaceAll(/[-:T]/g, "");
}
