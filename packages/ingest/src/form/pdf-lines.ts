/** A run of text as the PDF library gives it. */
export interface TextItem {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A line of a page as it is set, or the part of it that stands in one column. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** Where it ends. */
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Space in a line that may be one between columns, in sizes of its letters. */
const gutter = 1.2;
/** Fewest lines on each side of a gutter. */
const fewest = 3;
/** Shortest usual line of a column of text, in characters; what is shorter is a table, which is read across. */
const shortest = 12;
/** Space above or below a column, in sizes of its letters, that parts what only stands over or under it. */
const apart = 4;
/** Places looked at for a gutter on one page. */
const candidates = 12;

/** The lines of a page in reading order: columns one after the other, between what reaches over them. */
export function toLines(items: readonly TextItem[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of inColumns(piecesOf(items))) {
    const last = lines.at(-1);
    const isSameLine = last !== undefined && isLevel(last, piece) && piece.x >= last.right && last.size === piece.size;
    if (isSameLine) lines[lines.length - 1] = { ...last, text: `${last.text} ${piece.text}`, right: piece.right };
    else lines.push(piece);
  }
  return lines;
}

/** The runs of a page put together to lines, parted at spaces that may be gutters. */
function piecesOf(items: readonly TextItem[]): TextLine[] {
  const pieces: TextLine[] = [];
  let text = "";
  let place: { x: number; right: number; y: number; size: number } | null = null;
  const end = (): void => {
    if (place !== null && text.trim() !== "") pieces.push({ text: text.replace(/\s+/g, " ").trim(), ...place });
    text = "";
    place = null;
  };
  for (const { str, hasEOL, size, x, y, width } of items) {
    if (place !== null && Math.abs(place.y - y) > Math.max(2, Math.abs(size) * 0.5)) end();
    if (str.trim() === "" && width > Math.abs(size) * gutter) end();
    else if (str !== "") {
      place ??= { x, right: x, y, size: Math.round(Math.abs(size) * 2) / 2 };
      place.right = Math.max(place.right, x + width);
      text += str;
    }
    if (hasEOL) end();
  }
  end();
  return pieces;
}

function isLevel(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.y - b.y) <= Math.max(2, b.size * 0.5);
}

/** Pieces of a page, or of one column of it, with the columns in them one after the other. */
function inColumns(pieces: readonly TextLine[]): TextLine[] {
  const sorted = pieces.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const counts = new Map<number, number>();
  for (const { x } of pieces) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const edges = [...counts]
    .filter(([, count]) => count >= fewest)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, candidates);
  let best: Band[] = [];
  let most = 0;
  for (const [edge] of edges) {
    const bands = bandsOf(sorted, edge);
    const parted = bands.reduce(
      (sum, { left, right, isParted }) => sum + (isParted ? left.length + right.length : 0),
      0,
    );
    if (parted <= most) continue;
    best = bands;
    most = parted;
  }
  if (most === 0) return [...pieces];
  return best.flatMap(({ left, right, isParted, all }) => (isParted ? [...inColumns(left), ...inColumns(right)] : all));
}

/** A stretch of a page between pieces that reach over a gutter. */
interface Band {
  readonly all: readonly TextLine[];
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  /** Text stands on both sides, side by side. */
  readonly isParted: boolean;
}

/** Parts pieces, from the top down, at those that reach over an edge where the lines of a right column start. */
function bandsOf(sorted: readonly TextLine[], edge: number): Band[] {
  const bands: Band[] = [];
  let open: TextLine[] = [];
  const close = (): void => {
    if (open.length > 0) bands.push(...trimmed(open, edge));
    open = [];
  };
  for (const piece of sorted) {
    if (piece.x >= edge - 1 || piece.right <= edge - piece.size * 0.4) {
      open.push(piece);
      continue;
    }
    close();
    bands.push({ all: [piece], left: [], right: [], isParted: false });
  }
  close();
  return bands;
}

/** A band without the few lines that stand apart over and under its columns, such as a masthead and a page number. */
function trimmed(all: readonly TextLine[], edge: number): Band[] {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const side of [all.filter(({ x }) => x < edge - 1), all.filter(({ x }) => x >= edge - 1)]) {
    const gaps = side.flatMap(({ y, size }, i) => (i > 0 && side[i - 1]!.y - y > size * apart ? [i] : []));
    const first = gaps.findLast((i) => i < fewest);
    const last = gaps.find((i) => side.length - i < fewest);
    if (first !== undefined) top = Math.min(top, side[first]!.y);
    if (last !== undefined) bottom = Math.max(bottom, side[last]!.y);
  }
  const above = all.filter(({ y, size }) => y > top + size * 0.5);
  const below = all.filter(({ y, size }) => y <= bottom + size * 0.5);
  const between = all.filter((piece) => !above.includes(piece) && !below.includes(piece));
  return [above, between, below].filter((part) => part.length > 0).map((part) => bandOf(part, edge));
}

function bandOf(all: readonly TextLine[], edge: number): Band {
  const left = all.filter(({ x }) => x < edge - 1);
  const right = all.filter(({ x }) => x >= edge - 1);
  const isBeside = left.length > 0 && right.length > 0 && left.at(-1)!.y < right[0]!.y && right.at(-1)!.y < left[0]!.y;
  return { all, left, right, isParted: isBeside && isText(left) && isText(right) };
}

function isText(column: readonly TextLine[]): boolean {
  const lengths = column.map(({ text }) => text.length).toSorted((a, b) => a - b);
  return column.length >= fewest && lengths[lengths.length >> 1]! >= shortest;
}
