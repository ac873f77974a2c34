import { type AcledDialect, dialectChoices } from "@dateline/export-acled";
import { type Command, Option } from "commander";
import { type Dialects, defaultDialects } from "./formats.ts";

/** What commander makes of the options below. */
export interface DialectFlags {
  readonly spreadsheetSafe: boolean;
  readonly byteOrderMark: boolean;
  readonly acledDates: AcledDialect["dates"];
  readonly acledInter: AcledDialect["inter"];
  readonly acledHeader: AcledDialect["header"];
  readonly acledForm: AcledDialect["form"];
}

/** Give a command the options that say in which forms its files are written. */
export function addDialectOptions(command: Command): Command {
  const acled = (key: keyof AcledDialect, meaning: string) =>
    new Option(`--acled-${key} <form>`, meaning).choices(dialectChoices[key]).default(defaultDialects.acled[key]);
  return command
    .option("--spreadsheet-safe", "CSV: an apostrophe before cells that a spreadsheet would run as a formula", false)
    .option("--byte-order-mark", "CSV: begin with a byte-order mark, which Excel wants", false)
    .addOption(acled("dates", "ACLED: 2025-04-03 or 03 April 2025"))
    .addOption(acled("inter", "ACLED: actor classes as words or as numbers"))
    .addOption(acled("header", "ACLED: the columns of today or those before 20 March 2023"))
    .addOption(acled("form", "ACLED: a row an event or a row a main actor"));
}

/** The dialects that the options ask for. */
export function toDialects(flags: DialectFlags): Dialects {
  const { spreadsheetSafe, byteOrderMark, acledDates, acledInter, acledHeader, acledForm } = flags;
  return {
    csv: { spreadsheetSafe, byteOrderMark },
    acled: { dates: acledDates, inter: acledInter, header: acledHeader, form: acledForm },
  };
}
