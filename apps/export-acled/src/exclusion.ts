import { AcledExclusion } from "@dateline/schema";

/** Why an event has no row: the coder's reasons, then those of the format. */
export const rowExclusions = [
  ...AcledExclusion.options,
  "no-date",
  "date-too-broad",
  "no-place",
  "place-too-broad",
  "country-not-covered",
  "no-actor",
  "no-actor-class",
  "parties-do-not-fit-type",
] as const;
export type RowExclusion = (typeof rowExclusions)[number];
