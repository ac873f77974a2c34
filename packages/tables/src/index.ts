export { actorsTable } from "./actors.ts";
export { articlesTable } from "./articles.ts";
export { csvDialect, type Dialect, toLine, tsvDialect, writeDelimited } from "./delimited.ts";
export { eventsTable } from "./events.ts";
export { evidenceTable } from "./evidence.ts";
export { incidentsTable } from "./incidents.ts";
export { toIntegerId } from "./integer-id.ts";
export { type Pair, pairsOf } from "./pairs.ts";
export { quantitiesTable } from "./quantities.ts";
export {
  type Cell,
  type Column,
  type ColumnOf,
  type ColumnType,
  defineTable,
  type Fields,
  separator,
  type Table,
  toCells,
  toList,
} from "./table.ts";
export { tables } from "./tables.ts";
