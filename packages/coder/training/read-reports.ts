import { readdirSync, readFileSync } from "node:fs";
import { PipelineError } from "@dateline/schema";

/** Words of violence in a report; `isMain` when the report tells of it, false when it recalls it or speaks in general. */
export interface MarkedViolence {
  readonly start: number;
  readonly end: number;
  readonly isMain: boolean;
}

/** An annotated short report. */
export interface Report {
  readonly published: string;
  readonly paragraphs: readonly string[];
  readonly hasHeadline: boolean;
  /** By characters of the paragraphs joined by blank lines. */
  readonly marks: readonly MarkedViolence[];
}

/** The reports of a folder, file by file in the order of names. `training/reports/africa.txt` tells the format. */
export function readReports(folder: URL): Report[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.sort().flatMap((file) =>
    readFileSync(new URL(file, folder), "utf8")
      .split(/\n(?== )/)
      .filter((block) => block.startsWith("= "))
      .map((block) => parseReport(block, file)),
  );
}

function parseReport(block: string, file: string): Report {
  const [head, ...written] = block.trim().split("\n");
  const published = head!.slice(2);
  const marks: MarkedViolence[] = [];
  let offset = 0;
  const paragraphs = written.map((line) => {
    let text = "";
    for (const piece of line.split(/(\[[^\]|]+\|[MB]\])/)) {
      const mark = /^\[([^\]|]+)\|([MB])\]$/.exec(piece);
      const words = mark?.[1] ?? piece;
      const start = offset + text.length;
      if (mark !== null) marks.push({ start, end: start + words.length, isMain: mark[2] === "M" });
      else if (/\|[A-Z]\]/.test(piece))
        throw new PipelineError("data.invalid", "a mark is not closed", { input: file });
      text += words;
    }
    offset += text.length + 2;
    return text;
  });
  const hasHeadline = !/[.!?"”]$/.test(paragraphs[0]!);
  return { published, paragraphs, hasHeadline, marks };
}
