import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PipelineError } from "@dateline/schema";
import { type NameType, nameTypes } from "../src/name-tagger.ts";
import { splitSentences } from "../src/split.ts";
import { tokenize } from "../src/tokenize.ts";

/** A sentence with its names; tokens from `start` to before `end`. */
export interface NamedSentence {
  readonly forms: string[];
  readonly names: { readonly start: number; readonly end: number; readonly type: NameType }[];
}

function isNameType(type: string | undefined): type is NameType {
  return (nameTypes as readonly string[]).includes(type ?? "");
}

/** Sentences of a column file: token TAB tag (BIO), blank line after each sentence. */
export function readColumns(path: string): NamedSentence[] {
  const sentences: NamedSentence[] = [];
  for (const block of readFileSync(path, "utf8").split(/\n\n+/)) {
    const lines = block.split("\n").filter((line) => line !== "");
    if (lines.length === 0) continue;
    const sentence: NamedSentence = { forms: [], names: [] };
    let open: { start: number; end: number; type: NameType } | null = null;
    for (const [i, line] of lines.entries()) {
      const [form = "", tag = "O"] = line.split("\t");
      const type = tag.slice(2);
      sentence.forms.push(form);
      if (tag.startsWith("I-") && open !== null && open.type === type) {
        open.end = i + 1;
        continue;
      }
      open = isNameType(type) ? { start: i, end: i + 1, type } : null;
      if (open !== null) sentence.names.push(open);
    }
    sentences.push(sentence);
  }
  return sentences;
}

/**
 * Documents of annotated running text: `[name|TYPE]` in the line, `#` opens a comment line, a blank line ends a document.
 *
 * @throws {PipelineError} `data.invalid` with file and line when a name has no known type or does not end.
 */
export function readMarkedText(folder: string): NamedSentence[][] {
  const documents: NamedSentence[][] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()) {
    let document: NamedSentence[] = [];
    for (const [index, line] of readFileSync(join(folder, file), "utf8").split("\n").entries()) {
      if (line.startsWith("#")) continue;
      if (line.trim() === "") {
        if (document.length > 0) documents.push(document);
        document = [];
      } else document.push(...readMarkedLine(line, { input: file, line: index + 1 }));
    }
    if (document.length > 0) documents.push(document);
  }
  return documents;
}

function readMarkedLine(line: string, site: { input: string; line: number }): NamedSentence[] {
  let text = "";
  const marks: { start: number; end: number; type: NameType }[] = [];
  let at = 0;
  for (const match of line.matchAll(/\[([^[\]|]+)\|([^[\]|]*)\]/g)) {
    text += line.slice(at, match.index);
    const type = match[2];
    if (!isNameType(type)) throw new PipelineError("data.invalid", `no name type: "${match[0]}"`, site);
    marks.push({ start: text.length, end: text.length + match[1]!.length, type });
    text += match[1];
    at = match.index + match[0].length;
  }
  text += line.slice(at);
  const tokens = tokenize(text);
  const firsts = splitSentences(text, tokens);
  return firsts.map((first, i) => {
    const next = firsts[i + 1] ?? tokens.starts.length;
    const sentence: NamedSentence = { forms: [], names: [] };
    for (let token = first; token < next; token++)
      sentence.forms.push(text.slice(tokens.starts[token], tokens.ends[token]));
    for (const mark of marks) {
      // A name takes the whole of the tokens it has part in: "[Gripen|MISC]s".
      const start = tokens.ends.findIndex((at) => at > mark.start);
      let end = start;
      while (end < tokens.starts.length && tokens.starts[end]! < mark.end) end++;
      if (start < first || start >= next) continue;
      sentence.names.push({ start: start - first, end: Math.min(end, next) - first, type: mark.type });
    }
    return sentence;
  });
}
