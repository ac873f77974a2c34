/** Characters between quotation marks. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  /** Number of the quotation; one that goes on in the next paragraph is the same. */
  readonly quotation: number;
}

/**
 * Curly and straight double quotation marks, paired within a paragraph. A quotation that is not closed goes on into the next
 * paragraph: where that opens with a mark of its own, and up to the mark that closes it where none opens.
 */
export function quotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open = -1;
  let quotation = -1;
  const begin = (at: number, goesOn: boolean) => {
    open = at;
    if (!goesOn) quotation++;
  };
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark === "\n" && text[i + 1] === "\n") {
      if (open < 0) continue;
      spans.push({ start: open, end: i, quotation });
      open = -1;
      while (text[i + 1] === "\n") i++;
      const first = text[i + 1];
      if (first === "“" || first === '"') begin(++i + 1, true);
      else if (closesLater(text, i + 1)) begin(i + 1, true);
    } else if (mark === "“" || (mark === '"' && open < 0)) {
      begin(i + 1, false);
    } else if ((mark === "”" || mark === '"') && open >= 0) {
      spans.push({ start: open, end: i, quotation });
      open = -1;
    }
  }
  return spans;
}

/** How many characters a quotation may go on without a mark. */
const longest = 4000;

/** The next mark is one that closes. */
function closesLater(text: string, from: number): boolean {
  for (let i = from; i < text.length && i < from + longest; i++) {
    if (text[i] === "”") return true;
    if (text[i] === "“" || text[i] === '"') return false;
  }
  return false;
}
