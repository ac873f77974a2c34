import { readdirSync, readFileSync } from "node:fs";
import { PipelineError, PloverType } from "@dateline/schema";

/** A party as a sentence marks it, with its side in each event. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly roles: readonly { readonly side: "A" | "R"; readonly event: number }[];
}

/** An annotated sentence: its types in the order of its events, none when it tells no event. */
export interface Sentence {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly types: readonly PloverType[];
  readonly parties: readonly MarkedSpan[];
}

/** The sentences of a folder, file by file in the order of names. */
export function readSentences(folder: URL): Sentence[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.sort().flatMap((file) =>
    readFileSync(new URL(file, folder), "utf8")
      .split("\n")
      .flatMap((text, at) => (text === "" || text.startsWith("#") ? [] : [parseSentence(text, file, at + 1)])),
  );
}

/** @throws {PipelineError} `data.invalid` with file and line. */
export function parseSentence(written: string, file: string, line: number): Sentence {
  const fail = (reason: string): never => {
    throw new PipelineError("data.invalid", reason, { input: file, line });
  };
  const bar = written.indexOf(" | ");
  if (bar < 0) return fail("no ` | ` between events and text");
  const head = written.slice(0, bar);
  const types =
    head === "NONE"
      ? []
      : head.split(" ; ").map((event) => {
          const type = PloverType.safeParse(/^[A-Z]+/.exec(event)?.[0]);
          return type.success ? type.data : fail(`not an event type: ${event}`);
        });
  const parties: MarkedSpan[] = [];
  let text = "";
  const open: number[] = [];
  const marked = written.slice(bar + 3);
  for (let at = 0; at < marked.length; at++) {
    const mark = /^\|((?:[AR]\d?)(?:,[AR]\d?)*)\]/.exec(marked.slice(at, at + 40));
    if (marked[at] === "[") open.push(text.length);
    else if (mark !== null && open.length > 0) {
      const roles = mark[1]!
        .split(",")
        .map((role) => ({ side: role[0] as "A" | "R", event: Number(role[1] ?? 1) - 1 }));
      parties.push({ start: open.pop()!, end: text.length, roles });
      at += mark[0].length - 1;
    } else text += marked[at];
  }
  if (open.length > 0) return fail("a bracket is not closed");
  return { file, line, text, types, parties };
}
