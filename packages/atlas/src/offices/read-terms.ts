import { readdirSync } from "node:fs";
import { CountryCode, Day, PipelineError } from "@dateline/schema";
import { z } from "zod";
import { foldName } from "../fold.ts";
import { parseTable, readText, splitList } from "../table.ts";
import { type OfficeRole, officeRoleNames, officeRoles, singleRoles, type Term } from "./office.ts";

/** A day, or a month or year where the day is not known. */
const PartialDay = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .refine((value) => Day.safeParse(firstDay(value)).success, { message: "not a date" }),
]);

/** First day of a day, month or year. */
const firstDay = (value: string) => `${value}-01-01`.slice(0, 10);

/** First day after a month or year; the day itself for a day. */
function dayAfter(value: string): string {
  if (value.length === 10) return value;
  const [year, month] = value.split("-").map(Number) as [number, number | undefined];
  const next = month === undefined ? [year + 1, 1] : month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${next[0]}-${String(next[1]).padStart(2, "0")}-01`;
}

/** Bounds of a term. A change known by month or year only is taken on the first day of it. */
function boundsOf({
  start,
  end,
}: {
  start: string | null;
  end: string | null;
}): Pick<Term, "start" | "startAtLatest" | "end" | "endAtLatest"> {
  return {
    start: start === null ? null : firstDay(start),
    startAtLatest: start === null ? null : dayAfter(start),
    end: end === null ? null : firstDay(end),
    endAtLatest: end === null ? null : dayAfter(end),
  };
}

const person = {
  title: z.string().min(1),
  person: z.string().min(1),
  aliases: z.string(),
  start: PartialDay,
  end: PartialDay,
};
const OfficeRow = z.object({ role: z.enum(officeRoleNames), ...person });
const LeaderRow = z.object({ organisation: z.string().min(1), ...person });
const PersonRow = z.object({ country: CountryCode, role: z.enum(officeRoleNames), ...person });

/** Country and sectors of the organisation a leader leads. */
export interface OrganisationCodes {
  readonly name: string;
  readonly country: string | null;
  readonly sectors: Term["sectors"];
}

/** `David Johnston (Australia)` is told apart from a namesake in office elsewhere; the name itself is what stands before. */
function nameOf(person: string): Pick<Term, "person" | "hasNamesake"> {
  const name = person.replace(/ \([^)]*\)$/, "");
  return { person: name, hasNamesake: name !== person };
}

/** A term with the file and line it stands on. */
export interface ListedTerm extends Term {
  readonly file: string;
  readonly line: number;
}

function collegialRoles(text: string): Set<string> {
  const roles = new Set<string>();
  for (const line of text.split("\n")) {
    if (!line.startsWith("#")) continue;
    const list = /\bCollegial: ([a-z, -]+)/.exec(line)?.[1];
    for (const role of list?.split(",") ?? []) roles.add(role.trim());
  }
  return roles;
}

function checkOverlaps(terms: readonly ListedTerm[], collegial: ReadonlySet<string>): void {
  const groups = new Map<string, ListedTerm[]>();
  for (const term of terms) {
    if (term.start !== null && term.endAtLatest !== null && term.start > term.endAtLatest)
      throw new PipelineError("data.invalid", `${term.person} leaves before taking office`, {
        input: term.file,
        line: term.line,
      });
    if (term.organisation !== null || !singleRoles.has(term.role) || collegial.has(term.role)) continue;
    const key = `${term.role} ${term.title}`;
    groups.set(key, [...(groups.get(key) ?? []), term]);
  }
  for (const group of groups.values()) {
    for (let i = 1; i < group.length; i++) {
      const term = group[i]!;
      const other = group.slice(0, i).find((earlier) => surelyOverlap(earlier, term));
      if (other === undefined) continue;
      throw new PipelineError(
        "data.invalid",
        `${term.title} ${term.person} overlaps the term of ${other.person} (line ${other.line})`,
        { input: term.file, line: term.line, field: "start" },
      );
    }
  }
}

/** True when the terms share days however their incomplete dates are read. */
function surelyOverlap(a: Term, b: Term): boolean {
  return (a.startAtLatest ?? "") < (b.end ?? "9999") && (b.startAtLatest ?? "") < (a.end ?? "9999");
}

/** Terms of one country's file. */
export function parseOffices(text: string, country: string, file: string): ListedTerm[] {
  if (!CountryCode.safeParse(country).success)
    throw new PipelineError("data.invalid", `${country} is not a country code`, { input: file });
  const terms = parseTable(text, OfficeRow, file).map(
    ({ row, line }): ListedTerm => ({
      ...row,
      ...boundsOf(row),
      ...nameOf(row.person),
      ...boundsOf(row),
      ...nameOf(row.person),
      aliases: splitList(row.aliases),
      country,
      organisation: null,
      sectors: officeRoles[row.role],
      file,
      line,
    }),
  );
  checkOverlaps(terms, collegialRoles(text));
  return terms;
}

/** Terms of a file of organisations' leaders; `codesOf` knows the organisations. */
export function parseLeaders(
  text: string,
  codesOf: (name: string) => OrganisationCodes | null,
  file: string,
): ListedTerm[] {
  const terms = parseTable(text, LeaderRow, file).map(({ row, line }): ListedTerm => {
    const codes = codesOf(row.organisation);
    if (codes === null)
      throw new PipelineError("data.invalid", `no organisation is called ${row.organisation}`, {
        input: file,
        line,
        field: "organisation",
      });
    return {
      ...row,
      ...boundsOf(row),
      ...nameOf(row.person),
      ...boundsOf(row),
      ...nameOf(row.person),
      aliases: splitList(row.aliases),
      country: codes.country,
      role: "leader" satisfies OfficeRole,
      organisation: codes.name,
      // The heads of bodies that have no sector of their own, such as the United Nations, govern them.
      sectors: codes.sectors.length === 0 ? ["GOV"] : codes.sectors,
      file,
      line,
    };
  });
  checkOverlaps(terms, new Set());
  return terms;
}

/** Terms of a file of persons of any country. */
export function parsePersons(text: string, file: string): ListedTerm[] {
  const terms = parseTable(text, PersonRow, file).map(
    ({ row, line }): ListedTerm => ({
      ...row,
      ...boundsOf(row),
      ...nameOf(row.person),
      ...boundsOf(row),
      ...nameOf(row.person),
      aliases: splitList(row.aliases),
      organisation: null,
      sectors: officeRoles[row.role],
      file,
      line,
    }),
  );
  checkOverlaps(terms, new Set(officeRoleNames));
  return terms;
}

/** @throws {PipelineError} `data.invalid` when a full name stands for people of two countries on the same day. */
export function checkNames(terms: readonly ListedTerm[]): void {
  const byName = new Map<string, ListedTerm[]>();
  for (const term of terms) {
    const key = foldName(term.person);
    const others = byName.get(key);
    if (others === undefined) {
      byName.set(key, [term]);
      continue;
    }
    for (const other of others) {
      if (
        other.country === term.country ||
        other.hasNamesake ||
        term.hasNamesake ||
        other.organisation !== null ||
        term.organisation !== null
      )
        continue;
      const isApart =
        (other.end !== null && term.start !== null && other.end <= term.start) ||
        (term.end !== null && other.start !== null && term.end <= other.start);
      if (!isApart)
        throw new PipelineError(
          "data.invalid",
          `${term.person} is in office in ${term.country} and in ${other.country} (${other.file} line ${other.line}) on the same day`,
          { input: term.file, line: term.line, field: "person" },
        );
    }
    others.push(term);
  }
}

/**
 * All terms of the package: `XXX.csv` are countries, `persons*.csv` persons, all others leaders of organisations.
 *
 * @throws {PipelineError} `data.invalid` with file and line for a wrong code, an overlap or a name in two countries.
 */
export function readTerms(folder: URL, codesOf: (name: string) => OrganisationCodes | null): ListedTerm[] {
  const terms: ListedTerm[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .sort()) {
    const file = `offices/${name}`;
    const text = readText(new URL(name, folder), file);
    const stem = name.slice(0, -4);
    if (/^[A-Z]{3}$/.test(stem)) terms.push(...parseOffices(text, stem, file));
    else if (stem.startsWith("persons")) terms.push(...parsePersons(text, file));
    else terms.push(...parseLeaders(text, codesOf, file));
  }
  checkNames(terms);
  return terms;
}
