import { type Column, incidentsTable, type Table, tables } from "@dateline/tables";

/** A file of the dataset, with what the run measured of it. */
export interface DescribedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a description needs to know of a table, whatever its rows are made from. */
export type DescribedTable = Omit<Table<never>, "rows" | "drops">;

/** The tables of a dataset that have a CSV file among some files, with that file. */
export function describedTables(files: readonly DescribedFile[]): { table: DescribedTable; file: DescribedFile }[] {
  return [...tables, incidentsTable].flatMap((table) => {
    const file = files.find(({ name }) => name === `${table.name}.csv`);
    return file === undefined ? [] : [{ table, file }];
  });
}

/** What a dataset is called and said to be in every description. */
export const title = "Events coded from news articles";
export const description =
  "Who did what to whom, when and where, with which numbers, and who says so, coded from news articles by dateline. Every value is tied to the words that carry it; docs/codebook.md of the project has the rules.";

/** How a column reads in one line: its meaning, and the values it takes when they are a closed list. */
export function explain({ description: meaning, enum: values, list }: Column): string {
  const many = list === true ? " Several values are joined by a semicolon and a blank." : "";
  return `${meaning}${many}${values === undefined ? "" : ` One of: ${values.join(", ")}.`}`;
}
