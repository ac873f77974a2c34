import type { Actor, Event, Manifest } from "@dateline/schema";
import { readCoded } from "./dataset.ts";
import { describeFiles } from "./file-notes.ts";

/** Events shown at most: a table that still fits a terminal. */
const shown = 24;

/** What a run made, for people: counts, a table of the first events, and the files. */
export async function summarize(manifest: Manifest, dataset: string): Promise<string> {
  const { articles, events, issues } = manifest.counts;
  const rows: string[][] = [];
  for await (const coded of readCoded(dataset)) {
    for (const event of coded.events) {
      if (rows.length < shown) rows.push(toRow(event));
    }
  }
  const lines = [`${count(articles, "article")}, ${count(events, "event")}, ${count(issues, "issue")}`, ""];
  if (rows.length > 0) {
    lines.push(...toColumns([["type", "status", "when", "where", "actors", "recipients", "trigger"], ...rows]));
    if (events > rows.length) lines.push(`… and ${events - rows.length} more`);
    lines.push("");
  }
  for (const [exporter, reasons] of Object.entries(manifest.exclusions)) {
    const parts = Object.entries(reasons).map(([reason, number]) => `${number} ${reason}`);
    lines.push(`${exporter} leaves out: ${parts.join(", ")}`);
  }
  lines.push(`Written to ${dataset}:`, ...describeFiles([...manifest.files.map((file) => file.name), "manifest.json"]));
  return lines.join("\n");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function toRow(event: Event): string[] {
  return [
    event.mode === null ? event.type : `${event.type} ${event.mode}`,
    event.status,
    event.when === null
      ? ""
      : event.when.start === event.when.end
        ? event.when.start
        : `${event.when.start}/${event.when.end}`,
    event.where?.name ?? "",
    names(event.actors),
    names(event.recipients),
    event.trigger.text,
  ];
}

function names(parties: readonly Actor[]): string {
  return parties.map(({ name, country }) => (country === null ? name : `${name} [${country}]`)).join("; ");
}

function toColumns(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.min(34, Math.max(...rows.map((row) => row[i]!.length))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const width = widths[i]!;
        const oneLine = cell.replaceAll(/\s+/g, " ");
        return (oneLine.length > width ? `${oneLine.slice(0, width - 1)}…` : oneLine).padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
