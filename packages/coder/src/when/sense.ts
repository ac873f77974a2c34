/** Units of time, smallest first. */
export const units = [
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "fortnight",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
] as const;
export type Unit = (typeof units)[number];

/** A year as written: the year itself, or years from the publication year (`last year` is -1). */
export type YearRef = number | { readonly shift: number };

/** `last` -1, `this` 0, `next` 1. */
export type Shift = -1 | 0 | 1;

export type PartOfDay = "MO" | "AF" | "EV" | "NI";
export type Season = "SP" | "SU" | "FA" | "WI";

/** What a time expression says, before it is reckoned. Null where the words leave it open. */
export type Sense =
  | { readonly is: "date"; readonly year: YearRef | null; readonly month: number; readonly day: number }
  | { readonly is: "dayOfMonth"; readonly day: number }
  | { readonly is: "month"; readonly year: YearRef | null; readonly shift: Shift | null; readonly month: number }
  | { readonly is: "year"; readonly year: YearRef }
  /** Ten or a hundred years from `year`; of a decade without century (`the nineties`) the year is below 100. */
  | { readonly is: "years"; readonly year: number; readonly count: 10 | 100 }
  | { readonly is: "quarter"; readonly year: YearRef | null; readonly quarter: number }
  | { readonly is: "half"; readonly year: YearRef | null; readonly half: number }
  | { readonly is: "season"; readonly year: YearRef | null; readonly shift: Shift | null; readonly season: Season }
  | { readonly is: "weekday"; readonly weekday: number; readonly shift: Shift | null }
  | { readonly is: "weekend"; readonly shift: Shift | null }
  | { readonly is: "holiday"; readonly year: YearRef | null; readonly shift: Shift | null; readonly rule: string }
  /** The calendar unit that lies `count` units from the publication day. */
  | { readonly is: "offset"; readonly unit: Unit; readonly count: number }
  /** The day that lies `count` units from the publication day, as exact as the unit: `two weeks ago`. */
  | { readonly is: "distance"; readonly unit: Unit; readonly count: number | null }
  /** Reckoned from another time that the text tells of: `three days later`, `the same day`. */
  | { readonly is: "anchored"; readonly unit: Unit; readonly count: number }
  /** The same time as the one told last: `until then`. */
  | { readonly is: "then" }
  /** Some units before or after a time in the same words: `the day before last Tuesday`. */
  | { readonly is: "beside"; readonly unit: Unit; readonly count: number; readonly of: Sense }
  | { readonly is: "stretch"; readonly part: "early" | "mid" | "late" | "before" | "after"; readonly of: Sense }
  /** A time of day; of null it stands alone. */
  | { readonly is: "clock"; readonly time: string | PartOfDay; readonly of: Sense | null }
  | { readonly is: "reference"; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" }
  | {
      readonly is: "duration";
      readonly unit: Unit;
      readonly count: number | null;
      /** Which way it runs from the publication day, where it says so: `the past two weeks`. */
      readonly side: -1 | 1 | null;
    }
  | { readonly is: "set"; readonly value: string }
  | { readonly is: "range"; readonly from: Match; readonly to: Match };

/** A sense and the words that carry it. */
export interface Match {
  readonly first: number;
  /** Word after the last. */
  readonly next: number;
  readonly sense: Sense;
}
