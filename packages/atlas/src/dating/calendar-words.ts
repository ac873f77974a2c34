/** A date, month or weekday named in a text without more than its words say. */
export interface CalendarWord {
  readonly start: number;
  readonly end: number;
  /** Null where the words name none. */
  readonly year: number | null;
  /** 1 to 12; null for a weekday. */
  readonly month: number | null;
  /** Last day of the month named, 1 to 31; null for a month or weekday. */
  readonly day: number | null;
  /** 0 for Sunday to 6 for Saturday; null for dates. */
  readonly weekday: number | null;
  /** The words before say it lies ahead: on, by, until … with will, scheduled, due. */
  readonly isAhead: boolean;
  /** A month after "since". */
  readonly isSince: boolean;
}

const months = "january february march april may june july august september october november december".split(" ");
const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const monthPattern =
  "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept\\.|Sep\\.|Oct\\.|Nov\\.|Dec\\.)";
const datePattern = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${monthPattern}|${monthPattern} (\\d{1,2})(?:st|nd|rd|th)?(?:(?: and | to |[-–]| or )(\\d{1,2})(?!\\d))?|(since|Since) ${monthPattern})(?:,? (\\d{4}))?(?!\\d)`,
  "g",
);
const weekdayPattern = /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g;
const ahead =
  /\b(?:will|would|shall|scheduled|due|planned|plans?|expected|set|until|by|before|upcoming|next|deadline|slated|to be held)\b[^.!?]{0,50}$/i;

function monthOf(name: string): number {
  const key = name.replace(".", "").toLowerCase();
  return months.findIndex((month) => month.startsWith(key.slice(0, 3))) + 1;
}

/** Dates with a day, months after "since", and weekdays, in order. Linear in the length of the text. */
export function findCalendarWords(text: string): CalendarWord[] {
  const found: CalendarWord[] = [];
  const isAhead = (start: number) => ahead.test(text.slice(Math.max(0, start - 60), start));
  for (const match of text.matchAll(datePattern)) {
    const [words, dayBefore, monthAfter, monthBefore, dayAfter, lastDay, since, sinceMonth, year] = match;
    const day = Number(lastDay ?? dayAfter ?? dayBefore ?? 0);
    if (day > 31 || (since === undefined && day === 0)) continue;
    const start = match.index;
    found.push({
      start,
      end: start + words.length,
      year: year === undefined ? null : Number(year),
      month: monthOf((monthAfter ?? monthBefore ?? sinceMonth)!),
      day: since === undefined ? day : null,
      weekday: null,
      isAhead: isAhead(start),
      isSince: since !== undefined,
    });
  }
  for (const match of text.matchAll(weekdayPattern)) {
    const start = match.index;
    found.push({
      start,
      end: start + match[0].length,
      year: null,
      month: null,
      day: null,
      weekday: weekdays.indexOf(match[0].toLowerCase()),
      isAhead: isAhead(start),
      isSince: false,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
