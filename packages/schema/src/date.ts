import { z } from "zod";

/** A calendar day, `YYYY-MM-DD`, in the proleptic Gregorian calendar; a day that does not exist is refused. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A day, or an instant with its offset (`2024-10-18T09:30:00+09:00`). Never an instant without zone. */
export const DayOrInstant = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
export type DayOrInstant = z.infer<typeof DayOrInstant>;
