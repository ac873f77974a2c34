import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { linkEvents } from "@dateline/linker";
import { toCroissant, toDataPackage, toDcat } from "@dateline/metadata";
import { type Exporter, type ExportReport, readNdjson, toNdjsonLine, writeFileAtomic } from "@dateline/pipeline";
import { type Coded, type Incident, type Issue, Manifest } from "@dateline/schema";
import { z } from "zod";
import { type Dialects, formatsIn, incidentFormatsIn } from "./formats.ts";
import { type JournalEntry, journalFile, removeJournal } from "./journal.ts";
import type { RunOptions } from "./run.ts";
import { version } from "./version.ts";

/** The whole model of a dataset: an article and its events a line. Every other file is made from it. */
export const codedFile = "coded.ndjson";

/** The incidents of a dataset, one a line. */
export const incidentsFile = "incidents.ndjson";

type File = Manifest["files"][number];

/** Write the files of a dataset from the journal of its run, the manifest last, and remove the journal. */
export async function writeDataset(
  options: RunOptions,
  stages: readonly { name: string; version: string }[],
): Promise<Manifest> {
  const { out } = options;
  const old = await readOldManifest(out);
  const journal = join(out, journalFile);
  const counts = { articles: 0, events: 0, incidents: 0, issues: 0, errors: 0 };
  const inputs: Manifest["inputs"] = [];
  const files: File[] = [];
  const write = async (name: string, mediaType: string, chunks: AsyncIterable<string | Uint8Array>) => {
    files.push({ name, mediaType, ...(await writeFileAtomic(join(out, name), chunks)), records: null });
    return files.length - 1;
  };

  const coded = await write(codedFile, "application/x-ndjson", codedLines(journal, counts));
  const issues = await write("issues.ndjson", "application/x-ndjson", issueLines(journal, counts, inputs));
  files[coded]!.records = counts.articles;
  files[issues]!.records = counts.issues;

  const exclusions: Manifest["exclusions"] = {};
  const formats = formatsIn(options.dialects);
  for (const exporter of options.formats.flatMap((name) => formats[name] ?? [])) {
    const { report, chunks } = withReport(exporter, readCoded(out));
    const i = await write(exporter.file, exporter.mediaType, chunks);
    files[i]!.records = report().records;
    if (Object.keys(report().excluded).length > 0) exclusions[exporter.name] = { ...report().excluded };
  }
  const incidents = await write(incidentsFile, "application/x-ndjson", incidentLines(out, counts));
  files[incidents]!.records = counts.incidents;
  const incidentFormats = incidentFormatsIn(options.dialects);
  for (const exporter of options.formats.flatMap((name) => incidentFormats[name] ?? [])) {
    const { report, chunks } = withReport(exporter, readIncidents(out));
    const i = await write(exporter.file, exporter.mediaType, chunks);
    files[i]!.records = report().records;
  }
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  const described = [...files];
  if (options.formats.includes("csv")) {
    await write("datapackage.json", "application/json", one(toDataPackage(described)));
  }
  await write("croissant.json", "application/ld+json", one(toCroissant(described)));
  await write("dcat.jsonld", "application/ld+json", one(toDcat(described, version)));

  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest: Manifest = {
    dateline: version,
    options: {
      published: options.published,
      formats: options.formats.join(","),
      ...manifestOptions(options.dialects),
      actorsSha256: await sha256Of(options.files.actors),
      placesSha256: await sha256Of(options.files.places),
    },
    stages: stages.map((stage) => ({ name: stage.name, version: stage.version })),
    inputs,
    counts,
    exclusions,
    files,
  };
  await writeFileAtomic(join(out, "manifest.json"), [`${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`]);
  for (const file of old?.files ?? []) {
    if (!files.some(({ name }) => name === file.name) && /^[\w.-]+$/.test(file.name)) {
      await rm(join(out, file.name), { force: true });
    }
  }
  await removeJournal(journal);
  return manifest;
}

/** The coded articles of a dataset, as they were written; nothing is checked again. */
export function readCoded(dataset: string): AsyncGenerator<Coded> {
  return readNdjson(createReadStream(join(dataset, codedFile)), z.custom<Coded>());
}

function readIncidents(dataset: string): AsyncGenerator<Incident> {
  return readNdjson(createReadStream(join(dataset, incidentsFile)), z.custom<Incident>());
}

async function* incidentLines(dataset: string, counts: Manifest["counts"]) {
  for await (const incident of linkEvents(readCoded(dataset))) {
    counts.incidents += 1;
    yield toNdjsonLine(incident);
  }
}

function readEntries(journal: string): AsyncGenerator<JournalEntry> {
  return readNdjson(createReadStream(journal), z.custom<JournalEntry>());
}

async function* codedLines(journal: string, counts: Manifest["counts"]) {
  for await (const entry of readEntries(journal)) {
    if (!("coded" in entry)) continue;
    counts.articles += 1;
    counts.events += entry.coded.events.length;
    yield toNdjsonLine(entry.coded);
  }
}

async function* issueLines(journal: string, counts: Manifest["counts"], inputs: Manifest["inputs"]) {
  for await (const entry of readEntries(journal)) {
    if ("input" in entry) inputs.push(entry.input);
    if (!("issue" in entry)) continue;
    counts.issues += 1;
    if (entry.issue.severity === "error") counts.errors += 1;
    yield toNdjsonLine(entry.issue satisfies Issue);
  }
}

/** Dialects as flat options: which forms the files of a dataset have. */
function manifestOptions({ csv, acled }: Dialects): Manifest["options"] {
  return {
    spreadsheetSafe: csv.spreadsheetSafe === true,
    byteOrderMark: csv.byteOrderMark === true,
    acledDates: acled.dates,
    acledInter: acled.inter,
    acledHeader: acled.header,
    acledForm: acled.form,
  };
}

/** Hash of a file of the user's; null for none. Its name may say more about a machine than a dataset should. */
async function sha256Of(file: string | null): Promise<string | null> {
  if (file === null) return null;
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}

async function* one(text: string) {
  yield text;
}

/** The chunks of an exporter; its report is there once they are drained. */
function withReport<In>(exporter: Exporter<In>, records: AsyncIterable<In>) {
  let report: ExportReport = { records: null, excluded: {} };
  const chunks = (async function* () {
    report = yield* exporter.write(records);
  })();
  return { chunks, report: () => report };
}

/** The manifest of the dataset that is written over; null when there is none or it is not one of ours. */
async function readOldManifest(out: string): Promise<Manifest | null> {
  const text = await readFile(join(out, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
