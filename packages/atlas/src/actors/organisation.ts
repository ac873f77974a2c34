import { ActorCountry, Day, PipelineError, PloverSector } from "@dateline/schema";
import { z } from "zod";
import { createLexicon, type Lexicon } from "../lexicon.ts";
import { parseTable, splitList } from "../table.ts";

/** An organisation, armed group, party, agency, force, medium or company that acts in the news. */
export interface Organisation {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Country or non-state code; null for what belongs to none and has no code. */
  readonly country: string | null;
  /** PLOVER sectors, primary first. */
  readonly sectors: readonly PloverSector[];
  /** Name in ACLED's manner; `*` stands for the country with regime years. Null: built by rule. */
  readonly acledName: string | null;
  /** First and last day the codes hold; null for no bound. */
  readonly start: string | null;
  readonly end: string | null;
}

const DayOrEmpty = z.union([z.literal("").transform(() => null), Day]);
const Sectors = z.string().transform(splitList).pipe(z.array(PloverSector));
const OrganisationRow = z.object({
  name: z.string().min(1),
  aliases: z.string(),
  country: z.union([z.literal("").transform(() => null), ActorCountry]),
  sectors: Sectors,
  acled: z.string().transform((cell) => (cell === "" ? null : cell)),
  start: DayOrEmpty,
  end: DayOrEmpty,
});

/**
 * Read a file of organisations: `name,aliases,country,sectors,acled,start,end`.
 *
 * A name stands for one organisation on a day. Only in our own list may organisations of different countries share an
 * acronym (CGT, PPP), which their text tells apart.
 *
 * @throws {PipelineError} `data.invalid` with file and line for a wrong code or a name given twice for the same days.
 */
export function parseOrganisations(text: string, file: string, source: "own" | "user"): Organisation[] {
  const seen = new Map<string, { line: number; organisation: Organisation }[]>();
  return parseTable(text, OrganisationRow, file).map(({ row, line }) => {
    const { acled, ...rest } = row;
    const organisation: Organisation = { ...rest, aliases: splitList(row.aliases), acledName: acled };
    for (const name of new Set([organisation.name, ...organisation.aliases])) {
      const others = seen.get(name) ?? [];
      const mayShare = source === "own" && !/\p{Ll}/u.test(name);
      const clash = others.find(
        (other) =>
          haveCommonDays(organisation, other.organisation) &&
          (!mayShare || organisation.country === other.organisation.country),
      );
      if (clash !== undefined)
        throw new PipelineError(
          "data.invalid",
          organisation.country === clash.organisation.country
            ? `${name} stands on line ${clash.line} too`
            : `${name} is in ${organisation.country ?? "no country"} and, on line ${clash.line}, in ${clash.organisation.country ?? "no country"} on the same day`,
          { input: file, line },
        );
      seen.set(name, [...others, { line, organisation }]);
    }
    return organisation;
  });
}

function haveCommonDays(a: Organisation, b: Organisation): boolean {
  return (
    (a.end === null || b.start === null || b.start < a.end) && (b.end === null || a.start === null || a.start < b.end)
  );
}

/** `The National`, `The Sun`: without its article the name is a plain word. */
const needsArticle = /^The \p{L}+$/u;

function withoutArticle(name: string): string {
  return /^the /i.test(name) && !needsArticle.test(name) ? name.slice(4) : name;
}

/** Organisations by name and alias. Later lists win over earlier ones where a name is in both. */
export function indexOrganisations(lists: readonly (readonly Organisation[])[]): Lexicon<Organisation> {
  const lexicon = createLexicon<Organisation>();
  for (const list of [...lists].reverse()) {
    for (const organisation of list) {
      lexicon.add(withoutArticle(organisation.name), organisation);
      for (const alias of organisation.aliases) lexicon.add(withoutArticle(alias), organisation);
    }
  }
  return lexicon;
}

/** Of organisations that share an acronym, those that hold power or arms are the ones in the news. */
const weighty: ReadonlySet<PloverSector> = new Set<PloverSector>(["GOV", "MIL", "PRM", "REB", "SPY"]);

/**
 * The organisation a name stands for on a day, preferring the country of context where several share the name.
 *
 * Null when none of them existed.
 */
export function chooseOrganisation(
  values: readonly Organisation[],
  asOf: string | null,
  country: string | null,
): Organisation | null {
  const alive =
    asOf === null
      ? values
      : values.filter(
          (value) => (value.start === null || value.start <= asOf) && (value.end === null || asOf < value.end),
        );
  if (alive.length === 0) return null;
  const isAtHome = (value: Organisation) => country !== null && value.country === country;
  return alive.find(isAtHome) ?? alive.find((value) => weighty.has(value.sectors[0] ?? "UNK")) ?? alive[0]!;
}
