import { Worker } from "node:worker_threads";
import type { Issue } from "@dateline/schema";
import type { Draft, DraftParagraph } from "../draft.ts";
import { findWrittenDays } from "../page/written-day.ts";
import { failure, issueAt, type Reading } from "../reading.ts";
import { readOpening } from "./opening.ts";
import { type TextItem, type TextLine, toLines } from "./pdf-lines.ts";
import { splitHeadline } from "./plain-text.ts";

type TextLayer =
  | { readonly pages: readonly (readonly TextItem[] | null)[]; readonly count: number; readonly title: string | null }
  | { readonly refusal: "locked" | "malformed" | "late" };

/** A paragraph, and the size its letters are set in. */
interface SetParagraph extends DraftParagraph {
  readonly size: number;
}

/** Longest line above a text that is not of the text, in characters. */
const longestLine = 150;

/** Titles that programs put in by themselves. */
const noTitle = /\.\w{3,4}$|^(?:microsoft word|untitled|dokument|document)/i;

/**
 * The text layer of a PDF: lines put together to paragraphs by their spacing and size; words broken at the end of a
 * line are mended; lines that head or foot every page are left out. Pictures of text are not read.
 */
export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<Draft> {
  const layer = await readTextLayer(bytes, reading);
  if ("refusal" in layer) {
    if (layer.refusal === "locked") throw failure(reading, "input.unsupported", "the PDF is encrypted");
    if (layer.refusal === "late") {
      throw failure(reading, "input.limit", `the PDF takes more than ${reading.limits.pdfSeconds} seconds`);
    }
    throw failure(reading, "input.malformed", "the PDF cannot be taken apart");
  }
  const issues: Issue[] = [];
  for (const [i, page] of layer.pages.entries()) {
    if (page === null) issues.push(issueAt(reading, "input.malformed", "warning", `page ${i + 1} cannot be read`));
  }
  if (layer.count > layer.pages.length) {
    issues.push(issueAt(reading, "input.limit", "warning", `only the first ${layer.pages.length} pages are read`));
  }
  const paragraphs = toParagraphs(withoutRunningLines(layer.pages.map((page) => toLines(page ?? []))));
  const named = layer.title !== null && layer.title.length > 10 && !noTitle.test(layer.title) ? layer.title : null;
  return { form: "pdf", ...splitPaper(paragraphs, named), issues };
}

/** The headline in print, or the title the file is given; what stands above a headline says at most who wrote it and when. */
function splitPaper(paragraphs: readonly SetParagraph[], named: string | null): Omit<Draft, "form"> {
  const at = headlineOf(paragraphs);
  if (at !== -1) {
    const above = readOpening([...paragraphs.slice(0, at), paragraphs[at]!]);
    const below = readOpening(paragraphs.slice(at + 1));
    const masthead = paragraphs.slice(0, at).flatMap(({ text }) => findWrittenDays(text, null));
    const dated = below.publishedAt ?? above.publishedAt;
    return {
      title: paragraphs[at]!.text,
      bylines: [...(above.bylines ?? []), ...(below.bylines ?? [])],
      publishedAt: dated ?? (masthead[0] === undefined ? null : { written: masthead[0].day, basis: "visible" }),
      paragraphs: below.paragraphs,
    };
  }
  const first = named === null ? splitHeadline(paragraphs.map(({ text }) => text)).title : null;
  return { ...readOpening(first === null ? paragraphs : paragraphs.slice(1)), title: named ?? first };
}

/** Paragraphs looked at for the headline. */
const headlineWithin = 8;
/** Most words of a newspaper's name, which may be set larger than any headline. */
const nameWords = 4;

/**
 * Where the headline stands: the largest of the first lines, unless that is a newspaper's name, with the day below it and a headline
 * below that; -1 where none is set so.
 */
function headlineOf(paragraphs: readonly SetParagraph[]): number {
  const text = paragraphs.findIndex(({ kind, text }) => kind === "body" && text.length > longestLine);
  const large = [...paragraphs.slice(0, text === -1 ? headlineWithin : Math.min(text, headlineWithin)).entries()]
    .filter(([i, { kind }]) => kind === "subheading" && i + 1 < paragraphs.length)
    .toSorted(([, a], [, b]) => b.size - a.size);
  const [largest, next] = [large[0]?.[0] ?? -1, large.find(([, { text }]) => text.split(" ").length > nameWords)?.[0]];
  const isName =
    next !== undefined && paragraphs.slice(largest, next).some(({ text }) => findWrittenDays(text, null).length > 0);
  return isName ? next : largest;
}

/** Has the text layer read in a thread of its own, so that a damaged document ends only that. */
function readTextLayer(bytes: Uint8Array, reading: Reading): Promise<TextLayer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("../../worker/pdf-text.mjs", import.meta.url), {
      workerData: { bytes: new Uint8Array(bytes), pages: reading.limits.pdfPages },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const settle = (layer: TextLayer): void => {
      clearTimeout(deadline);
      resolve(layer);
    };
    const deadline = setTimeout(() => {
      settle({ refusal: "late" });
      void worker.terminate();
    }, reading.limits.pdfSeconds * 1000);
    worker.once("message", settle);
    worker.once("error", () => settle({ refusal: "malformed" }));
    worker.once("exit", () => settle({ refusal: "malformed" }));
  });
}

/** Takes out first and last lines that come, but for figures, on most of several pages. */
function withoutRunningLines(pages: readonly TextLine[][]): TextLine[][] {
  const counts = new Map<string, number>();
  const key = (line: TextLine): string => line.text.replace(/\d+/g, "#");
  const edges = (lines: readonly TextLine[]): TextLine[] => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])];
  for (const lines of pages) for (const line of edges(lines)) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return pages.map((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter((line) => {
      if (!edge.has(line)) return true;
      if (/^(?:page |seite |- ?)?\d{1,4}(?: ?-| of \d+| \/ \d+)?$/i.test(line.text)) return false;
      return pages.length < 3 || counts.get(key(line))! * 2 <= pages.length;
    });
  });
}

function toParagraphs(pages: readonly (readonly TextLine[])[]): SetParagraph[] {
  const lines = pages.flat();
  const bodySize = mostCommon(lines.map(({ size, text }) => [size, text.length] as const));
  const gaps = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((gap) => gap > 0 && gap < bodySize * 3);
  const leading = mostCommon(gaps.map((gap) => [Math.round(gap), 1] as const)) || bodySize * 1.2;
  const paragraphs: SetParagraph[] = [];
  let open: { kind: DraftParagraph["kind"]; text: string; last: TextLine } | null = null;
  for (const line of lines) {
    const kind = line.size > bodySize * 1.15 && line.text.length < 200 ? "subheading" : "body";
    const gap = open === null ? 0 : open.last.y - line.y;
    const isNext =
      open !== null &&
      open.kind === kind &&
      // A page or column break goes on with the paragraph unless a sentence ended.
      (gap < 0 || gap > bodySize * 8 ? !/[.!?:”"»]$/.test(open.text) : gap <= Math.max(leading, line.size) * 1.35) &&
      !(line.x - open.last.x > bodySize * 0.4 && line.x - open.last.x < bodySize * 5 && /[.!?:”"»]$/.test(open.text));
    if (open !== null && isNext) {
      open.text =
        /\p{L}-$/u.test(open.text) && /^\p{Ll}/u.test(line.text)
          ? open.text.slice(0, -1) + line.text
          : `${open.text} ${line.text}`;
      open.last = line;
    } else {
      if (open !== null) paragraphs.push({ kind: open.kind, text: open.text, size: open.last.size });
      open = { kind, text: line.text, last: line };
    }
  }
  if (open !== null) paragraphs.push({ kind: open.kind, text: open.text, size: open.last.size });
  return paragraphs;
}

function mostCommon(weighted: readonly (readonly [number, number])[]): number {
  const totals = new Map<number, number>();
  for (const [value, weight] of weighted) totals.set(value, (totals.get(value) ?? 0) + weight);
  let best = 0;
  let most = 0;
  for (const [value, total] of totals) {
    if (total <= most) continue;
    best = value;
    most = total;
  }
  return best;
}
