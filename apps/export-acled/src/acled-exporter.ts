import { dropsAllBut, type Exporter } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import { csvDialect, writeDelimited } from "@dateline/tables";
import { exclusionCarries, rowCarries } from "./carries.ts";
import { acledColumns, pre2023Columns } from "./columns.ts";
import { type AcledDialect, apiDialect } from "./dialect.ts";
import { toRows } from "./row.ts";

/** Quotes around every text with white space, as the export tool writes them. */
const dialectOfFile = { ...csvDialect, quote: "white-space" } as const;

/**
 * `acled.csv`: ACLED-style rows, 31 columns. Statements, appeals and plans have no row; the report counts what is left
 * out, by reason.
 *
 * @see ACLED codebook; the rules and where rows differ from ACLED's own are in docs/codebook.md
 */
export function toAcledExporter(dialect: AcledDialect = apiDialect): Exporter {
  const columns = dialect.header === "current" ? acledColumns : pre2023Columns;
  return {
    name: "acled",
    file: "acled.csv",
    mediaType: "text/csv",
    drops: dropsAllBut(rowCarries),
    async *write(records) {
      const excluded: Record<string, number> = {};
      const cells = function* ({ article, events }: Coded) {
        for (const event of events) {
          const rows = toRows(event, article, dialect);
          if (typeof rows === "string") excluded[rows] = (excluded[rows] ?? 0) + 1;
          else for (const row of rows) yield columns.map((column) => row[column] ?? null);
        }
      };
      return { records: yield* writeDelimited(records, columns, cells, dialectOfFile), excluded };
    },
  };
}

/** `acled-excluded.csv`: the events that have no row in `acled.csv`, each with its reason. */
export const acledExclusions: Exporter = {
  name: "acled-excluded",
  file: "acled-excluded.csv",
  mediaType: "text/csv",
  drops: dropsAllBut(exclusionCarries),
  async *write(records) {
    const cells = function* ({ article, events }: Coded) {
      for (const event of events) {
        const rows = toRows(event, article, apiDialect);
        if (typeof rows === "string") yield [event.id, rows];
      }
    };
    return { records: yield* writeDelimited(records, ["event_id", "reason"], cells, csvDialect), excluded: {} };
  },
};

/** The two files of the format. */
export function acledExporters(dialect: AcledDialect = apiDialect): readonly Exporter[] {
  return [toAcledExporter(dialect), acledExclusions];
}
