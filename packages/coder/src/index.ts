export { codeEvents } from "./code-events.ts";
export { codePair, type MarkedParty } from "./code-pair.ts";
export { findTimes, type Time, type TimeContext } from "./when/index.ts";
