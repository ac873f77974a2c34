export { type ActorRow, actorsTable } from "./actors.ts";
export { type ArticleRow, articlesTable } from "./articles.ts";
export { type EventRow, eventsTable } from "./events.ts";
export { type EvidenceRow, evidenceTable } from "./evidence.ts";
export { incidentsTable } from "./incidents.ts";
export { type QuantityRow, quantitiesTable } from "./quantities.ts";
export { type Cell, type Column, type ColumnType, separator, type Table, toList } from "./table.ts";
