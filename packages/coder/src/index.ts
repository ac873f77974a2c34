export { codedLanguage } from "./code-article.ts";
export { codeEvents, coderWith } from "./code-events.ts";
export { codePair, type MarkedParty } from "./code-pair.ts";
export { readContexts } from "./contexts/index.ts";
export { explain } from "./explain.ts";
export { type FoundMeans, findMeans } from "./means/index.ts";
export {
  type Casualties,
  type FoundQuantity,
  findQuantities,
  kindOf,
  type QuantityContext,
  readCasualties,
  tollOf,
} from "./quantity/index.ts";
export { readStatements } from "./statements/read-statements.ts";
export { Statement } from "./statements/statement.ts";
export { readTrees } from "./tree/read-trees.ts";
export { findTimes, readTimes, type Time, type TimeContext } from "./when/index.ts";
