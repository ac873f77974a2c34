import { readdirSync, readFileSync } from "node:fs";
import { AcledSubEventType, cameoCodes, PipelineError, PloverMode, PloverType, ploverTypes } from "@dateline/schema";
import { z } from "zod";
import type { Frame } from "./frame.ts";
import { parsePredicates, parseSlots } from "./parse-frame.ts";
import { parseCsv } from "./read-csv.ts";
import { readWordSets, type WordSets } from "./word-sets.ts";

const blankToNull = (cell: string) => (cell === "" ? null : cell);
const Row = z.strictObject({
  predicate: z.string().min(1),
  arguments: z.string().min(1),
  mode: z.string().transform(blankToNull).pipe(PloverMode.nullable()),
  cameo: z
    .string()
    .transform(blankToNull)
    .pipe(z.string().nullable())
    .refine((code) => code === null || cameoCodes.has(code), { message: "not a CAMEO code" }),
  acled: z.string().transform(blankToNull).pipe(AcledSubEventType.nullable()),
  note: z.string(),
});

/**
 * All frames of a data folder, in the order of PLOVER types and lines.
 *
 * @param folder holds `frames/TYPE.csv` and `sets/NAME.txt`
 * @throws {PipelineError} `data.invalid` with file and line.
 */
export function readFrames(folder: URL): Frame[] {
  const sets = readWordSets(new URL("sets/", folder));
  const files = readdirSync(new URL("frames/", folder)).filter((file) => file.endsWith(".csv"));
  for (const file of files) {
    if (PloverType.safeParse(file.slice(0, -4)).success) continue;
    throw new PipelineError("data.invalid", "the file is not named after a PLOVER type", { input: `frames/${file}` });
  }
  const frames = PloverType.options
    .filter((type) => files.includes(`${type}.csv`))
    .flatMap((type) => parseFrames(readFileSync(new URL(`frames/${type}.csv`, folder), "utf8"), type, sets));
  rejectTwins(frames);
  return frames;
}

/** @throws {PipelineError} `data.invalid` with file and line. */
export function parseFrames(text: string, type: PloverType, sets: WordSets): Frame[] {
  const input = `frames/${type}.csv`;
  return parseCsv(text, Row, input).map(({ row, line }) => {
    try {
      return frameOf(row, type, sets, line);
    } catch (cause) {
      throw new PipelineError("data.invalid", (cause as Error).message, { input, line }, cause);
    }
  });
}

function frameOf(row: z.infer<typeof Row>, type: PloverType, sets: WordSets, line: number): Frame {
  if (row.mode !== null && !ploverTypes[type].modes.includes(row.mode))
    throw new Error(`${row.mode} is no mode of ${type}`);
  const predicates = parsePredicates(row.predicate);
  const slots = parseSlots(row.arguments, sets);
  const [first] = predicates;
  return {
    name: `${type}/${[...first!.before, first!.head, first!.particle].filter((word) => word !== null).join(" ")}`,
    type,
    predicates,
    slots,
    mode: row.mode,
    cameo: row.cameo,
    acled: row.acled,
    requiredCount: slots.filter((slot) => slot.isRequired).length,
    isReciprocal: slots.some((slot) => slot.role === "party"),
    line,
  };
}

/** Two rows that no text can tell apart are a mistake in the data. */
function rejectTwins(frames: readonly Frame[]): void {
  const seen = new Map<string, Frame>();
  for (const frame of frames) {
    const slots = frame.slots.map(signatureOf).sort().join(" ");
    for (const { kind, head, before, particle } of frame.predicates) {
      const key = [kind, ...before, head, particle, slots].join(" ");
      const twin = seen.get(key);
      if (twin !== undefined) {
        const reason = `"${head}" has the same arguments in ${twin.type} line ${twin.line}`;
        throw new PipelineError("data.invalid", reason, { input: `frames/${frame.type}.csv`, line: frame.line });
      }
      seen.set(key, frame);
    }
  }
}

function signatureOf({ names, restriction, isRequired }: Frame["slots"][number]): string {
  const words = restriction === null ? [] : [...restriction.kinds, ...restriction.words].sort();
  return `${names.join("|")}${isRequired ? "!" : ""}${restriction?.negated === true ? "!=" : "="}${words.join("|")}`;
}
