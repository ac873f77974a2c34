export type { FillerKind, Frame, Predicate, PredicateKind, Restriction, Role, Slot } from "./frame.ts";
export { parseFrames, readFrames } from "./read-frames.ts";
export { readWordSets, type WordSets } from "./word-sets.ts";
