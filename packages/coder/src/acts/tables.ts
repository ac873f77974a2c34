import { cameoCodes, PloverMode, PloverType, Status } from "@dateline/schema";
import { z } from "zod";
import { parsePredicates } from "../frames/parse-frame.ts";
import { readCsv } from "../frames/read-csv.ts";

/** What can stand over an act and make it something else. */
export const operators = [
  "future",
  "possible",
  "obligation",
  "negation",
  "condition",
  "question",
  "intend",
  "promise",
  "expect",
  "consider",
  "fail",
  "prevent",
  "deny",
  "unconfirmed",
  "stop",
  "resume",
  "attempt",
  "pretend",
] as const;
export type Operator = (typeof operators)[number];

/** What operators make of an act. */
export interface Transform {
  readonly operators: readonly Operator[];
  /** Types it applies to; null for all. */
  readonly acts: ReadonlySet<PloverType> | null;
  /** A type, `same`, `drop`, or `request`: whoever says so demands it. */
  readonly result: PloverType | "same" | "drop" | "request";
  /** Null leaves the status to the tense. */
  readonly status: Status | null;
}

/** CAMEO codes and modes an act takes as what is agreed to, asked for, refused, threatened or ended. */
export interface Content {
  readonly act: string;
  readonly agree: string | null;
  readonly appeal: string | null;
  readonly request: string | null;
  readonly requestMode: PloverMode | null;
  readonly reject: string | null;
  readonly rejectMode: PloverMode | null;
  readonly threaten: string | null;
  readonly threatenMode: PloverMode | null;
  readonly stop: string | null;
  readonly accuse: string | null;
}

const Code = z
  .string()
  .transform((cell) => (cell === "" ? null : cell))
  .refine((code) => code === null || cameoCodes.has(code), { message: "not a CAMEO code" });
const Mode = z
  .string()
  .transform((cell) => (cell === "" ? null : cell))
  .pipe(PloverMode.nullable());

const OperatorRow = z.strictObject({ operator: z.enum(operators), words: z.string().min(1), note: z.string() });
const TransformRow = z.strictObject({
  operators: z
    .string()
    .transform((cell) => cell.split("+"))
    .pipe(z.array(z.enum(operators))),
  act: z
    .string()
    .transform((cell) => (cell === "*" ? null : cell.split("|")))
    .pipe(z.array(PloverType).nullable()),
  type: z.union([PloverType, z.literal("="), z.literal("drop"), z.literal("request")]),
  status: z
    .string()
    .transform((cell) => (cell === "" ? null : cell))
    .pipe(Status.nullable()),
  note: z.string(),
});
const ContentRow = z.strictObject({
  act: z.string().min(2),
  agree: Code,
  appeal: Code,
  request: Code,
  requestMode: Mode,
  reject: Code,
  rejectMode: Mode,
  threaten: Code,
  threatenMode: Mode,
  stop: Code,
  accuse: Code,
  note: z.string(),
});

/** The tables of what turns an act into another. */
export interface ActTables {
  /** Operators by the lemma of a verb, `n:` noun or `a:` adjective that brings them. */
  readonly words: ReadonlyMap<string, Operator>;
  readonly transforms: readonly Transform[];
  /** By CAMEO prefix. */
  readonly contents: ReadonlyMap<string, Content>;
}

let loaded: ActTables | null = null;

/** The package's tables, read once. @throws {PipelineError} `data.invalid` with file and line. */
export function loadActTables(): ActTables {
  loaded ??= readActTables(new URL("../../data/", import.meta.url));
  return loaded;
}

function readActTables(folder: URL): ActTables {
  const words = new Map<string, Operator>();
  for (const { row } of readCsv(folder, "operators.csv", OperatorRow))
    for (const { kind, head, particle } of parsePredicates(row.words))
      words.set(operatorKey(kind, particle === null ? head : `${head} ${particle}`), row.operator);
  const transforms = readCsv(folder, "transforms.csv", TransformRow).map(({ row }) => ({
    operators: row.operators,
    acts: row.act === null ? null : new Set(row.act),
    result: row.type === "=" ? ("same" as const) : row.type,
    status: row.status,
  }));
  const contents = new Map(readCsv(folder, "contents.csv", ContentRow).map(({ row }) => [row.act, row]));
  return { words, transforms, contents };
}

export function operatorKey(kind: "verb" | "noun" | "adjective", word: string): string {
  return kind === "verb" ? word : `${kind[0]}:${word}`;
}

/** The row of the longest prefix of a CAMEO code; null when the code has none. */
export function contentOf(tables: ActTables, cameo: string | null): Content | null {
  for (let length = cameo?.length ?? 0; length >= 2; length--) {
    const content = tables.contents.get(cameo!.slice(0, length));
    if (content !== undefined) return content;
  }
  return null;
}
