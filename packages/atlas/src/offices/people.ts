import { foldName } from "../fold.ts";
import { createLexicon, type Lexicon } from "../lexicon.ts";
import { isInOffice, type OfficeRole, officeRoleNames, type Term } from "./office.ts";

/** A person the office files know, with all terms. */
export interface Person {
  readonly name: string;
  /** The most prominent first, then the latest. */
  readonly terms: readonly Term[];
}

/** Whether the term stood for is running, over, or still to come on the day asked for. */
export type Tenure = "current" | "former" | "future" | "undated";

export interface Holding {
  readonly person: string;
  readonly term: Term;
  readonly tenure: Tenure;
}

export interface People {
  /** Full names and aliases. */
  readonly lexicon: Lexicon<Person>;
  /** People by the last word of their names. */
  readonly surnames: ReadonlyMap<string, readonly Person[]>;
  readonly terms: readonly Term[];
  /** Terms in the offices of a country, those of its organisations left out. */
  readonly offices: ReadonlyMap<string, readonly Term[]>;
}

const rank = new Map(officeRoleNames.map((role, index) => [role, index]));

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byProminence(a: Term, b: Term): number {
  return rank.get(a.role)! - rank.get(b.role)! || compareDays(b.start ?? "", a.start ?? "");
}

/** Index terms by person. Same full name, same country: same person. */
export function indexPeople(terms: readonly Term[]): People {
  const grouped = new Map<string, Term[]>();
  const offices = new Map<string, Term[]>();
  for (const term of terms) {
    if (term.organisation === null && term.country !== null) {
      const held = offices.get(term.country);
      if (held === undefined) offices.set(term.country, [term]);
      else held.push(term);
    }
    const key = foldName(term.person) + (term.organisation === null ? term.country : "");
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, [term]);
    else known.push(term);
  }
  const lexicon = createLexicon<Person>();
  const surnames = new Map<string, Person[]>();
  for (const group of grouped.values()) {
    const person: Person = { name: group[0]!.person, terms: group };
    if (group.length > 1) group.sort(byProminence);
    for (const term of group) {
      addName(term.person, person, lexicon, surnames);
      for (const alias of term.aliases) addName(alias, person, lexicon, surnames);
    }
  }
  return { lexicon, surnames, terms, offices };
}

function addName(name: string, person: Person, lexicon: Lexicon<Person>, surnames: Map<string, Person[]>): void {
  // One word alone is a name only for those who are known by nothing else.
  if (name.includes(" ") || (name === person.name && name.length > 5)) lexicon.add(name, person);
  const key = foldName(name);
  const first = key.indexOf(" ");
  addSurname(first < 0 ? key : key.slice(key.lastIndexOf(" ") + 1), person, surnames);
  // Korean, Chinese and Vietnamese names open with the family name; both ends may stand alone in news.
  if (first > 0 && person.terms.some(isFamilyNameFirst)) addSurname(key.slice(0, first), person, surnames);
}

function addSurname(surname: string, person: Person, surnames: Map<string, Person[]>): void {
  const known = surnames.get(surname);
  if (known === undefined) surnames.set(surname, [person]);
  else if (known.at(-1) !== person) known.push(person);
}

function isFamilyNameFirst({ country }: Term): boolean {
  return familyNameFirst.has(country ?? "");
}

const familyNameFirst = new Set(["CHN", "HKG", "KHM", "KOR", "PRK", "SGP", "TWN", "VNM"]);

/**
 * The term a person is known by on a day: the most prominent one running, else the last one over, else the next one.
 *
 * Without a day, the most prominent of the terms that ended last.
 */
export function holdingOf(person: Person, asOf: string | null): Holding {
  const { terms } = person;
  if (asOf === null) {
    let last = terms[0]!;
    for (const term of terms) if ((term.end ?? "9999") > (last.end ?? "9999")) last = term;
    return { person: person.name, term: last, tenure: "undated" };
  }
  const running = terms.find((term) => isInOffice(term, asOf));
  if (running !== undefined) return { person: person.name, term: running, tenure: "current" };
  const over = terms.find((term) => term.endAtLatest !== null && term.endAtLatest <= asOf);
  if (over !== undefined) return { person: person.name, term: over, tenure: "former" };
  let next = terms[0]!;
  for (const term of terms) if ((term.start ?? "") < (next.start ?? "")) next = term;
  return { person: person.name, term: next, tenure: "future" };
}

/** Who holds an office of a country on a day; several for collegial offices and when an acting one stands in. */
export function officeHolders(people: People, country: string, role: OfficeRole, asOf: string): Term[] {
  return (people.offices.get(country) ?? []).filter((term) => term.role === role && isInOffice(term, asOf));
}
