import { Worker } from "node:worker_threads";
import type { Issue } from "@dateline/schema";
import type { Draft, DraftParagraph } from "../draft.ts";
import { failure, issueAt, type Reading } from "../reading.ts";
import { splitHeadline } from "./plain-text.ts";

/** A line of a page as it is set. */
interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A run of text as the PDF library gives it. */
interface TextItem {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

type TextLayer =
  | { readonly pages: readonly (readonly TextItem[] | null)[]; readonly count: number; readonly title: string | null }
  | { readonly refusal: "locked" | "malformed" | "late" };

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
  const title = layer.title !== null && layer.title.length > 10 && !noTitle.test(layer.title) ? layer.title : null;
  const first = paragraphs[0];
  if (title !== null || first === undefined) return { form: "pdf", title, paragraphs, issues };
  const own = first.kind === "subheading" ? first.text : splitHeadline(paragraphs.map(({ text }) => text)).title;
  return { form: "pdf", title: own, paragraphs: own === null ? paragraphs : paragraphs.slice(1), issues };
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

function toLines(items: readonly TextItem[]): TextLine[] {
  const lines: TextLine[] = [];
  let text = "";
  let place: { x: number; y: number; size: number } | null = null;
  const end = (): void => {
    if (place !== null && text.trim() !== "") lines.push({ text: text.replace(/\s+/g, " ").trim(), ...place });
    text = "";
    place = null;
  };
  for (const { str, hasEOL, size, x, y } of items) {
    if (place !== null && Math.abs(place.y - y) > Math.max(2, Math.abs(size) * 0.5)) end();
    if (str !== "") {
      place ??= { x, y, size: Math.round(Math.abs(size) * 2) / 2 };
      text += str;
    }
    if (hasEOL) end();
  }
  end();
  return lines;
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

function toParagraphs(pages: readonly (readonly TextLine[])[]): DraftParagraph[] {
  const lines = pages.flat();
  const bodySize = mostCommon(lines.map(({ size, text }) => [size, text.length] as const));
  const gaps = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((gap) => gap > 0 && gap < bodySize * 3);
  const leading = mostCommon(gaps.map((gap) => [Math.round(gap), 1] as const)) || bodySize * 1.2;
  const paragraphs: DraftParagraph[] = [];
  let open: { kind: DraftParagraph["kind"]; text: string; last: TextLine } | null = null;
  for (const line of lines) {
    const kind = line.size > bodySize * 1.15 && line.text.length < 200 ? "subheading" : "body";
    const gap = open === null ? 0 : open.last.y - line.y;
    const isNext =
      open !== null &&
      open.kind === kind &&
      // A page or column break goes on with the paragraph unless a sentence ended.
      (gap < 0 || gap > bodySize * 8 ? !/[.!?:”"»]$/.test(open.text) : gap <= Math.max(leading, line.size) * 1.35) &&
      !(line.x - open.last.x > bodySize * 0.8 && line.x - open.last.x < bodySize * 5 && /[.!?:”"»]$/.test(open.text));
    if (open !== null && isNext) {
      open.text =
        /\p{L}-$/u.test(open.text) && /^\p{Ll}/u.test(line.text)
          ? open.text.slice(0, -1) + line.text
          : `${open.text} ${line.text}`;
      open.last = line;
    } else {
      if (open !== null) paragraphs.push({ kind: open.kind, text: open.text });
      open = { kind, text: line.text, last: line };
    }
  }
  if (open !== null) paragraphs.push({ kind: open.kind, text: open.text });
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
