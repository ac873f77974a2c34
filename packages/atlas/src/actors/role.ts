import { PipelineError, PloverSector } from "@dateline/schema";
import { z } from "zod";
import { createLexicon, type Lexicon } from "../lexicon.ts";
import { type OfficeRole, officeRoleNames } from "../offices/office.ts";
import { parseTable, splitList } from "../table.ts";

/** ACLED's words for crowds and unnamed actors, where the sector alone does not tell. */
export const acledCrowds = [
  "protesters",
  "rioters",
  "civilians",
  "armed-group",
  "gang",
  "communal-militia",
  "private-security",
] as const;
export type AcledCrowd = (typeof acledCrowds)[number];

/** A noun or noun phrase for a kind of actor. */
export interface Role {
  /** In the singular. */
  readonly name: string;
  readonly sectors: readonly PloverSector[];
  /**
   * own: its sectors hold whatever it belongs to (judge); member: it takes the sectors of what it belongs to, its own
   * only when that has none (spokesman, fighters); modifier: it colours the noun it stands before (Muslim leaders).
   */
  readonly kind: "own" | "member" | "modifier";
  readonly crowd: AcledCrowd | null;
  /** The office whose one holder the words mean with a country: the French president. */
  readonly office: OfficeRole | null;
}

const RoleRow = z.object({
  role: z.string().min(1),
  plural: z.string(),
  sectors: z.string().transform(splitList).pipe(z.array(PloverSector)),
  kind: z.enum(["", "own", "member", "modifier"]),
  crowd: z.union([z.literal("").transform(() => null), z.enum(acledCrowds)]),
  office: z.union([z.literal("").transform(() => null), z.enum(officeRoleNames)]),
});

/** Regular English plural of the last word. */
export function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, "ies");
  if (/man$/.test(noun) && !/(?:german|human|roman)$/i.test(noun)) return noun.replace(/man$/, "men");
  return `${noun}s`;
}

/**
 * Read the role nouns: `role,plural,sectors,kind,crowd,office`. An empty plural is the regular one, `-` is none.
 *
 * @throws {PipelineError} `data.invalid` with file and line for a wrong sector or a role given twice.
 */
export function parseRoles(text: string, file: string): Role[] {
  const seen = new Map<string, number>();
  return parseTable(text, RoleRow, file).flatMap(({ row, line }) => {
    const first = seen.get(row.role);
    if (first !== undefined)
      throw new PipelineError("data.invalid", `${row.role} stands on line ${first} too`, { input: file, line });
    seen.set(row.role, line);
    const role: Role = {
      name: row.role,
      sectors: row.sectors,
      kind: row.kind === "" ? "own" : row.kind,
      crowd: row.crowd,
      office: row.office,
    };
    if (row.plural === "-" || role.kind === "modifier") return [role];
    return [role, { ...role, name: row.plural === "" ? pluralOf(row.role) : row.plural }];
  });
}

/** Roles by singular and plural. */
export function indexRoles(roles: readonly Role[]): Lexicon<Role> {
  const lexicon = createLexicon<Role>();
  for (const role of roles) lexicon.add(role.name, role);
  return lexicon;
}
