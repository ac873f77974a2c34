/** A run of days, both ends inclusive. */
export interface DayRange {
  readonly start: string;
  readonly end: string;
}

/** First and last day anything here is reckoned with. */
export const everyDay: DayRange = { start: "1900-01-01", end: "2199-12-31" };

/** The day so many days after another; before it when negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** What two sorted lists of ranges have in common. */
export function intersect(a: readonly DayRange[], b: readonly DayRange[]): DayRange[] {
  const out: DayRange[] = [];
  for (const x of a) {
    for (const y of b) {
      const start = x.start > y.start ? x.start : y.start;
      const end = x.end < y.end ? x.end : y.end;
      if (start <= end) out.push({ start, end });
    }
  }
  return out;
}

/** Sorted, with overlapping and touching ranges made one. */
export function unite(ranges: readonly DayRange[]): DayRange[] {
  const out: DayRange[] = [];
  for (const range of [...ranges].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = out.at(-1);
    if (last !== undefined && range.start <= addDays(last.end, 1)) {
      if (range.end > last.end) out[out.length - 1] = { start: last.start, end: range.end };
    } else out.push(range);
  }
  return out;
}
