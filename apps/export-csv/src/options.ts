import { parseArgs } from "node:util";
import { PipelineError } from "@dateline/schema";
import { type Table, tables } from "@dateline/tables";
import type { CsvOptions } from "./csv-exporter.ts";

/**
 * The table and the options that the arguments of a command ask for: `[TABLE] [--spreadsheet-safe] [--byte-order-mark]`.
 *
 * @throws {PipelineError} `option.invalid` for an unknown table or option
 */
export function toOptions(args: readonly string[]): { table: Table; options: CsvOptions } {
  const flag = { type: "boolean", default: false } as const;
  const parsed = (() => {
    try {
      const options = { "spreadsheet-safe": flag, "byte-order-mark": flag };
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (cause) {
      throw new PipelineError("option.invalid", "the options are --spreadsheet-safe, --byte-order-mark", {}, cause);
    }
  })();
  const [name = "events"] = parsed.positionals;
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined || parsed.positionals.length > 1) {
    throw new PipelineError("option.invalid", `the table is one of ${tables.map((each) => each.name).join(", ")}`);
  }
  const { "spreadsheet-safe": spreadsheetSafe, "byte-order-mark": byteOrderMark } = parsed.values;
  return { table, options: { spreadsheetSafe, byteOrderMark } };
}
