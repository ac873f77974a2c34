import { getDocumentProxy } from "unpdf";
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

/**
 * The text layer of a PDF: lines put together to paragraphs by their spacing and size; words broken at the end of a
 * line are mended; lines that head or foot every page are left out. Pictures of text are not read.
 */
export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<Draft> {
  const options = {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  };
  const document = await getDocumentProxy(new Uint8Array(bytes), options).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw failure(
      reading,
      isLocked ? "input.unsupported" : "input.malformed",
      isLocked ? "the PDF is encrypted" : "the PDF cannot be taken apart",
      {},
      error,
    );
  });
  try {
    const pages: TextLine[][] = [];
    const issues = [];
    for (let number = 1; number <= Math.min(document.numPages, reading.limits.pdfPages); number++) {
      const lines = await readLinesOf(document, number).catch(() => null);
      if (lines === null) issues.push(issueAt(reading, "input.malformed", "warning", `page ${number} cannot be read`));
      else pages.push(lines);
    }
    if (document.numPages > reading.limits.pdfPages) {
      issues.push(
        issueAt(reading, "input.limit", "warning", `only the first ${reading.limits.pdfPages} pages are read`),
      );
    }
    const paragraphs = toParagraphs(withoutRunningLines(pages));
    const metadata = await document.getMetadata().catch(() => null);
    const info = (metadata?.info ?? {}) as { Title?: unknown };
    const title =
      typeof info.Title === "string" &&
      info.Title.length > 10 &&
      !/\.\w{3,4}$|^(?:microsoft word|untitled)/i.test(info.Title)
        ? info.Title
        : null;
    const first = paragraphs[0];
    if (title !== null || first === undefined) return { form: "pdf", title, paragraphs, issues };
    const isHeading = first.kind === "subheading";
    const opening = isHeading
      ? { title: first.text, paragraphs: paragraphs.slice(1) }
      : splitHeadline(paragraphs.map(({ text }) => text));
    return {
      form: "pdf",
      title: opening.title,
      paragraphs: isHeading || opening.title !== null ? paragraphs.slice(1) : paragraphs,
      issues,
    };
  } finally {
    await document.destroy();
  }
}

async function readLinesOf(
  document: Awaited<ReturnType<typeof getDocumentProxy>>,
  number: number,
): Promise<TextLine[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: TextLine[] = [];
  let text = "";
  let place: { x: number; y: number; size: number } | null = null;
  const end = (): void => {
    if (place !== null && text.trim() !== "") lines.push({ text: text.replace(/\s+/g, " ").trim(), ...place });
    text = "";
    place = null;
  };
  for (const item of items) {
    if (!("str" in item)) continue;
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    if (place !== null && Math.abs(place.y - y) > Math.max(2, Math.abs(size) * 0.5)) end();
    if (item.str !== "") {
      place ??= { x, y, size: Math.round(Math.abs(size) * 2) / 2 };
      text += item.str;
    }
    if (item.hasEOL) end();
  }
  end();
  page.cleanup();
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
