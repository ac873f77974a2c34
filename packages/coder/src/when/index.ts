export { findTimes, type Time, type TimeContext, type TimeRelation } from "./find-times.ts";
export { readTimes } from "./read-times.ts";
export type { Tense } from "./resolve.ts";
export type { Unit } from "./sense.ts";
