import { foldName } from "../fold.ts";
import { createLexicon, type Lexicon } from "../lexicon.ts";
import { isInOffice, type OfficeRole, officeRoleNames, type Term } from "./office.ts";

/** A person the office files know, with all terms. */
export interface Person {
  readonly name: string;
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
}

const rank = new Map(officeRoleNames.map((role, index) => [role, index]));

function byProminence(a: Term, b: Term): number {
  return rank.get(a.role)! - rank.get(b.role)! || (b.start ?? "").localeCompare(a.start ?? "");
}

/** Index terms by person. Same full name, same country: same person. */
export function indexPeople(terms: readonly Term[]): People {
  const grouped = new Map<string, Term[]>();
  for (const term of terms) {
    const key = foldName(term.person) + (term.organisation === null ? term.country : "");
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, [term]);
    else known.push(term);
  }
  const lexicon = createLexicon<Person>();
  const surnames = new Map<string, Person[]>();
  for (const group of grouped.values()) {
    const person: Person = { name: group[0]!.person, terms: group };
    for (const term of group) {
      addName(term.person, person, lexicon, surnames);
      for (const alias of term.aliases) addName(alias, person, lexicon, surnames);
    }
  }
  return { lexicon, surnames, terms };
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
  const terms = [...person.terms].sort(byProminence);
  if (asOf === null) {
    const [lastEnd] = terms.map((term) => term.end ?? "9999").sort((a, b) => b.localeCompare(a));
    const term = terms.find((candidate) => (candidate.end ?? "9999") === lastEnd)!;
    return { person: person.name, term, tenure: "undated" };
  }
  const running = terms.find((term) => isInOffice(term, asOf));
  if (running !== undefined) return { person: person.name, term: running, tenure: "current" };
  const over = terms.filter((term) => term.endAtLatest !== null && term.endAtLatest <= asOf);
  if (over.length > 0) return { person: person.name, term: over[0]!, tenure: "former" };
  const next = terms.sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""))[0]!;
  return { person: person.name, term: next, tenure: "future" };
}

/** Who holds an office of a country on a day; several for collegial offices and when an acting one stands in. */
export function officeHolders(people: People, country: string, role: OfficeRole, asOf: string): Term[] {
  return people.terms.filter(
    (term) => term.country === country && term.role === role && term.organisation === null && isInOffice(term, asOf),
  );
}
