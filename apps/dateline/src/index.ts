export { formats } from "./formats.ts";
export { type Progress, type RunOptions, run } from "./run.ts";
