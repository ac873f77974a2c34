/** Bounds that keep one hostile or broken input from hurting the rest. Hitting one is an issue; the rest goes on. */
export interface Limits {
  /** Longest document read as one piece (a page, a mail, a PDF), in bytes. */
  readonly documentBytes: number;
  /** Longest line of NDJSON, longest element of a JSON array, longest CSV row, in bytes. */
  readonly recordBytes: number;
  /** Longest article text, in UTF-16 code units; what comes after it is cut, with a warning. */
  readonly textLength: number;
  /** Elements of one page; what comes after them is left out, with a warning. Real pages have some thousands. */
  readonly pageElements: number;
  /** Files read from one archive. */
  readonly archiveEntries: number;
  /** Containers inside containers. */
  readonly archiveDepth: number;
  /** Bytes that come out of one archive or compressed stream for each byte that goes in, past the first 64 MiB. */
  readonly expansion: number;
  /** Pages read from one PDF. */
  readonly pdfPages: number;
  /** Seconds one PDF may take; a damaged one can keep its reader busy without end. */
  readonly pdfSeconds: number;
}

const MiB = 2 ** 20;

/** Limits where the caller names none. */
export const defaultLimits: Limits = {
  documentBytes: 64 * MiB,
  recordBytes: 16 * MiB,
  textLength: 2_000_000,
  pageElements: 500_000,
  archiveEntries: 1_000_000,
  archiveDepth: 4,
  expansion: 200,
  pdfPages: 500,
  pdfSeconds: 120,
};
