export { codeEvents } from "./code-events.ts";
export { codePair, type MarkedParty } from "./code-pair.ts";
