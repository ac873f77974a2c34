/** The files of a dataset in groups, in the order a reader needs them, each with what its name does not say. */
const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Tables: {
    "events.csv": "start here: one row per event",
    "articles.csv": "",
    "actors.csv": "",
    "quantities.csv": "",
    "evidence.csv": "the words behind each value",
    "incidents.csv": "what several articles report, once",
  },
  Parquet: {
    "events.parquet": "the same tables, typed",
    "articles.parquet": "",
    "actors.parquet": "",
    "quantities.parquet": "",
    "evidence.parquet": "",
    "incidents.parquet": "",
  },
  "ACLED style": { "acled.csv": "31 columns", "acled-excluded.csv": "events without a row, and why" },
  "Linked data": {
    "events.ndjsonld": "one event a line",
    "events.jsonld": "one graph",
    "context.jsonld": "",
  },
  "Other formats": {},
  Metadata: { "datapackage.json": "columns of the tables", "croissant.json": "", "dcat.jsonld": "for catalogues" },
  Run: {
    "manifest.json": "inputs, options, counts, hashes",
    "issues.ndjson": "what could not be read or coded",
    "coded.ndjson": "everything, as coded",
    "incidents.ndjson": "",
  },
};

const others = "Other formats";
const width = 100;

/** Lines that say what the files of a dataset are, a group each; a file without a note is one of the other formats. */
export function describeFiles(files: readonly string[]): string[] {
  const margin = Math.max(...Object.keys(groups).map((title) => title.length)) + 4;
  const known = new Set(Object.values(groups).flatMap((notes) => Object.keys(notes)));
  return Object.entries(groups).flatMap(([title, notes]) => {
    const names = title === others ? files.filter((name) => !known.has(name)) : Object.keys(notes);
    const items = names
      .filter((name) => files.includes(name))
      .map((name) => (notes[name] ? `${name} (${notes[name]})` : name));
    return items.length === 0 ? [] : wrap(`  ${title}`.padEnd(margin), items);
  });
}

/** Items joined by commas, in lines of at most `width` characters under a hanging title. */
function wrap(title: string, items: readonly string[]): string[] {
  const lines: string[] = [];
  let line = title;
  for (const [i, item] of items.entries()) {
    const text = i === items.length - 1 ? item : `${item},`;
    if (line.length > title.length && line.length + 1 + text.length > width) {
      lines.push(line);
      line = " ".repeat(title.length);
    }
    line += line.length === title.length ? text : ` ${text}`;
  }
  return [...lines, line];
}
