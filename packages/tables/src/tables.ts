import { actorsTable } from "./actors.ts";
import { articlesTable } from "./articles.ts";
import { eventsTable } from "./events.ts";
import { evidenceTable } from "./evidence.ts";
import { quantitiesTable } from "./quantities.ts";
import type { Table } from "./table.ts";

/** The tables made from articles and their events, the one to open first first. */
export const tables: readonly Table[] = [eventsTable, articlesTable, actorsTable, quantitiesTable, evidenceTable];
