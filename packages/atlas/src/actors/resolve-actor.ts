import type { AcledInter, Day, PloverSector } from "@dateline/schema";
import type { Countries, CountrySense } from "../countries.ts";
import { foldName } from "../fold.ts";
import { type Lexicon, nameKeys } from "../lexicon.ts";
import { type OfficeRole, officialSectors, type Term } from "../offices/office.ts";
import { type Holding, holdingOf, officeHolders, type People, type Person } from "../offices/people.ts";
import type { AtlasPlace } from "../places/place.ts";
import { splitWords, type Word } from "../words.ts";
import { type AcledParts, acledActorName, acledInter } from "./acled-name.ts";
import { chooseOrganisation, type Organisation } from "./organisation.ts";
import type { Regime } from "./regimes.ts";
import type { AcledCrowd, Role } from "./role.ts";

/** What in a phrase told who the actor is. */
export type ActorRule =
  | "organisation"
  | "person"
  | "role"
  | "former-role"
  | "country"
  | "capital"
  | "demonym"
  | "place"
  | "none";

/** Who a phrase stands for on a day. */
export interface ResolvedActor {
  /** Resolved name, or the phrase without its article. */
  readonly name: string;
  /** Country or non-state code; null when the phrase and its context name none. */
  readonly country: string | null;
  readonly sectors: readonly PloverSector[];
  /** Country then sectors, such as PRKMIL; null without a country or without a sector. */
  readonly code: string | null;
  /** Full name of the person named; null when none is. */
  readonly person: string | null;
  /** Office or role named, or the known office of the person named. */
  readonly title: string | null;
  readonly organisation: string | null;
  /** Who holds the office the phrase names on the day; null when not known or the phrase is no office. */
  readonly holder: string | null;
  readonly asOf: Day | null;
  readonly acledName: string | null;
  readonly acledInter: AcledInter | null;
  /** The phrase is a place's name and nothing else; it is an actor only where the sentence makes it one. */
  readonly isPlaceOnly: boolean;
  readonly rule: ActorRule;
}

export interface ActorContext {
  /** Day the codes shall hold for. Null: each person is taken in the last office known. */
  readonly asOf?: Day | null;
  /** Country to take when the phrase names none (code). */
  readonly countryHint?: string | null;
  /** Head word of the phrase, when the caller's tree knows it. */
  readonly head?: string | null;
  /** Country the event is in; decides ACLED's State forces against External/Other forces. */
  readonly eventCountry?: string | null;
}

/** The name lists an actor is resolved with. */
export interface ActorSources {
  readonly countries: Countries;
  readonly organisations: Lexicon<Organisation>;
  readonly roles: Lexicon<Role>;
  readonly people: People;
  readonly regimes: ReadonlyMap<string, readonly Regime[]>;
  /** The country a people of a region belongs to: Chechens, Tibetan. */
  readonly regionOf: (key: string) => CountrySense | null;
  /** An adjective for a region without a country of its own: Balkan, Gulf. */
  readonly isRegional: (key: string) => boolean;
  /** The most populous place of a folded name. */
  readonly placeOf: (key: string) => AtlasPlace | null;
  /** A word that opens sentences and names of other things far more often than it names its place. */
  readonly isCommonWord: (key: string) => boolean;
}

type Part =
  | { readonly kind: "country"; readonly at: number; readonly end: number; readonly sense: CountrySense }
  | { readonly kind: "organisation"; readonly at: number; readonly end: number; readonly organisation: Organisation }
  | { readonly kind: "role"; readonly at: number; readonly end: number; readonly role: Role }
  | { readonly kind: "person"; readonly at: number; readonly end: number; readonly people: readonly Person[] }
  | { readonly kind: "place"; readonly at: number; readonly end: number; readonly place: AtlasPlace };

/** Words that end the part of a noun phrase its head stands in. */
const boundaries = new Set(
  "of in from at for on with near to by against who whom whose that which under over between among across inside outside within during after before as via based".split(
    " ",
  ),
);
/** Boundaries after which a country or organisation still says whose the head is. */
const belonging = new Set(["of", "in", "from", "at", "for", "with", "across", "inside", "within", "under", "based"]);
const formerWords = new Set([
  "former",
  "ex",
  "retired",
  "ousted",
  "deposed",
  "exiled",
  "onetime",
  "erstwhile",
  "toppled",
  "dismissed",
  "sacked",
  "outgoing-former",
]);
const articles = new Set([
  "the",
  "a",
  "an",
  "some",
  "several",
  "many",
  "two",
  "three",
  "four",
  "five",
  "its",
  "his",
  "her",
  "their",
]);
/** Titles before a surname that say nothing of who bears it. */
const courtesies = new Set(["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "madam", "hon"]);
/** Words behind which `to` or `by` says whose the head is: loyal to, led by. */
const leaning = new Set(["loyal", "belonging", "led", "headed", "commanded", "run", "controlled"]);
const oppositional = /^(?:anti|antiwar|antigovernment|dissident|opposition|prodemocracy)$/;

type RolePart = Extract<Part, { kind: "role" }>;
type PersonPart = Extract<Part, { kind: "person" }>;
type OrganisationPart = Extract<Part, { kind: "organisation" }>;

interface Scan {
  readonly words: readonly Word[];
  readonly parts: readonly Part[];
  /** First word after the head's part of the phrase. */
  readonly cut: number;
}

const backing = new Set(
  "backed supported sponsored funded financed aligned allied linked affiliated trained armed equipped supplied made built designed held occupied controlled installed inspired friendly".split(
    " ",
  ),
);

/** "Up to 40 soldiers": the preposition bounds a number. */
function isBound(words: readonly Word[], at: number): boolean {
  return words[at - 1]!.key === "up" && /^\d/.test(words[at + 1]?.text ?? "");
}

/** Lower-case words that open names: al-Qaeda, el-Sisi. */
const particles = new Set("al el ul ad an ar as ash at az bin ibn von van de la le los las".split(" "));

/** Cover the phrase with known names, longest first, from the left. */
function scan(phrase: string, sources: ActorSources, context: ActorContext): Scan {
  const words = splitWords(phrase);
  const asOf = context.asOf ?? null;
  const hint = context.countryHint ?? null;
  const hasLower = words.some((word) => !word.isCapital && /\p{L}/u.test(word.text));
  const half = koreanHalf(words, hint);
  if (half !== null) {
    const sense = sources.countries.lexicon.get(half)[0]!;
    return { words, parts: [{ kind: "country", at: 0, end: words.length, sense }], cut: words.length };
  }
  const parts: Part[] = [];
  let cut = words.length;
  let afterTitle = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    if (
      boundaries.has(word.key) &&
      at > 0 &&
      !isBound(words, at) &&
      !word.isUpper &&
      !(word.isJoined || words[at + 1]?.isJoined)
    ) {
      cut = Math.min(cut, at);
      afterTitle = false;
      at++;
      continue;
    }
    if (
      at > 0 &&
      cut === words.length &&
      phrase.slice(words[at - 1]!.end, word.start).includes(",") &&
      parts.length > 0
    )
      cut = at;
    if (word.key === "and" && parts.length > 0) cut = Math.min(cut, at);
    const opensName = (particles.has(word.key) || word.key === "the") && words[at + 1]?.isCapital === true;
    const isName = word.isCapital || opensName || !hasLower;
    const options: Part[] = [];
    const country = sources.countries.lexicon.longestAt(words, at);
    if (country !== null && (isName || country.length > 1)) {
      const sense = country.values.find((value) => value.country.code === hint) ?? country.values[0]!;
      options.push({ kind: "country", at, end: at + country.length, sense });
    }
    const region = country === null && isName ? sources.regionOf(word.key) : null;
    if (region !== null) options.push({ kind: "country", at, end: at + 1, sense: region });
    const organisation = isName || /^\d/.test(word.text) ? sources.organisations.longestAt(words, at) : null;
    if (organisation !== null) {
      const chosen = chooseOrganisation(organisation.values, asOf, hint ?? countryBefore(parts));
      if (chosen !== null)
        options.push({ kind: "organisation", at, end: at + organisation.length, organisation: chosen });
    }
    const person = isName ? personAt(words, at, sources) : null;
    if (person !== null) options.push({ kind: "person", at, end: person.end, people: person.people });
    const role = sources.roles.longestAt(words, at);
    if (role !== null) options.push({ kind: "role", at, end: at + role.length, role: role.values[0]! });
    const longest = Math.max(0, ...options.map((option) => option.end));
    let part = options.find((option) => option.end === longest) ?? null;
    if (isName && !afterTitle && (part === null || part.kind === "role")) {
      const place = longestPlace(words, at, sources, cut === words.length ? 20_000 : 0);
      if (place !== null && place.end > (part?.end ?? at)) part = place;
    }
    if (part === null) {
      at++;
      continue;
    }
    // Turkish-backed rebels are not Turkish; what stands before the hyphen says who helps.
    if (part.kind !== "role" && words[part.end]?.isJoined && backing.has(words[part.end]!.key)) {
      at = part.end + 1;
      continue;
    }
    // "US marshal" is one role, and says whose.
    const nation = part.kind === "role" ? options.find((option) => option.kind === "country") : undefined;
    if (nation !== undefined) parts.push(nation);
    parts.push(part);
    if (part.kind === "role") afterTitle = true;
    else if (part.kind === "country") afterTitle = false;
    at = part.end;
  }
  return { words, parts, cut };
}

/** A person's name, also with initials the lists leave out: Gerald R. Ford. */
function personAt(
  words: readonly Word[],
  at: number,
  { people }: ActorSources,
): { readonly end: number; readonly people: readonly Person[] } | null {
  const whole = people.lexicon.longestAt(words, at);
  if (whole !== null) return { end: at + whole.length, people: whole.values };
  if (words[at + 1]?.isCapital !== true || words[at + 1]!.key.length !== 1 || words[at + 2] === undefined) return null;
  const bare = people.lexicon.longestAt([words[at]!, ...words.slice(at + 2, at + 5)], 0);
  return bare === null || bare.length < 2 ? null : { end: at + bare.length + 1, people: bare.values };
}

/** "the North" in a story about Korea. */
function koreanHalf(words: readonly Word[], hint: string | null): string | null {
  if ((hint !== "KOR" && hint !== "PRK") || words.length !== 2 || words[0]!.key !== "the") return null;
  if (words[1]!.text === "North") return "north korea";
  return words[1]!.text === "South" ? "south korea" : null;
}

const compass = new Set(["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"]);

function countryBefore(parts: readonly Part[]): string | null {
  for (const part of parts) if (part.kind === "country") return part.sense.country.code;
  return null;
}

/** A capitalised word that names no role, country or organisation. */
function isStranger(words: readonly Word[], at: number, { roles, countries, organisations }: ActorSources): boolean {
  const word = words[at];
  if (word?.isCapital !== true || word.isPossessive || articles.has(word.key) || courtesies.has(word.key)) return false;
  const known = [roles, countries.lexicon, organisations].some((lexicon) => lexicon.longestAt(words, at) !== null);
  return !known;
}

/** Inhabitants above which any name of a town is taken for it, and below which its own name alone is not. */
const knownTown = 200_000;
const smallTown = 5_000;

function isOwnName(place: AtlasPlace, key: string): boolean {
  return foldName(place.name) === key;
}

/** The longest capitalised run that is a place's name, of at least a given population when more words follow. */
function longestPlace(words: readonly Word[], at: number, sources: ActorSources, population: number): Part | null {
  const keys = nameKeys(words, at, Math.min(words.length - at, 5));
  for (let end = at + keys.length; end > at; end--) {
    const last = words[end - 1]!;
    if (!last.isCapital) continue;
    const place = sources.isCommonWord(keys[end - at - 1]!) ? null : sources.placeOf(keys[end - at - 1]!);
    if (place === null || compass.has(keys[end - at - 1]!) || sources.isRegional(keys[end - at - 1]!)) continue;
    const isWhole = at === 0 && end === words.length;
    // An alternate name of a small town is more often a person or a common word.
    const isListed = place.source !== "gazetteer" || place.population >= knownTown;
    if (!isListed && (isWhole ? !isOwnName(place, keys[end - at - 1]!) || place.population < smallTown : false))
      continue;
    if (isWhole) return { kind: "place", at, end, place };
    // A capitalised stranger on either side makes it part of a longer name: a person's, more often than not.
    const isPart = isStranger(words, at - 1, sources) || (!last.isPossessive && isStranger(words, end, sources));
    if (!isPart && (place.population >= population || place.source !== "gazetteer"))
      return { kind: "place", at, end, place };
  }
  return null;
}

function isFormer({ words }: Scan, before: number): boolean {
  return words.slice(0, before).some((word) => formerWords.has(word.key));
}

/** A surname alone or after a title, if one prominent holder fits. */
function personBySurname(
  scanned: Scan,
  sources: ActorSources,
  context: ActorContext,
  role: Role | null,
  country: string | null,
): Person | null {
  const last = scanned.words[scanned.cut - 1];
  if (
    last === undefined ||
    !last.isCapital ||
    scanned.parts.some((part) => part.end === scanned.cut && part.kind !== "place")
  )
    return null;
  const asOf = context.asOf ?? null;
  const given = scanned.words[scanned.cut - 2];
  const hasGiven = given !== undefined && isStranger(scanned.words, scanned.cut - 2, sources);
  // A word such as May or Friday is a person only behind a title.
  if (role === null && sources.isCommonWord(last.key)) return null;
  const people = (sources.people.surnames.get(last.key) ?? []).filter((person) => {
    const { term, tenure } = holdingOf(person, asOf);
    if (country !== null && term.country !== country) return false;
    if (hasGiven && !isCalled(person, given.key)) return false;
    if (role?.office != null) return person.terms.some((held) => held.role === role.office);
    if (role !== null && country !== null) return true;
    // The bare surname of somebody long out of office is somebody else's.
    return leading.has(term.role) && tenure !== "future" && (tenure !== "former" || isRecent(term, asOf!));
  });
  if (people.length <= 1 || asOf === null) return people.length === 1 ? people[0]! : null;
  const running = people.filter((person) => holdingOf(person, asOf).tenure === "current");
  return running.length === 1 ? running[0]! : null;
}

/** Years for which a former leader still goes by the surname alone. */
const remembered = 10;

function isRecent({ endAtLatest }: Term, asOf: Day): boolean {
  return endAtLatest !== null && Number(asOf.slice(0, 4)) - Number(endAtLatest.slice(0, 4)) <= remembered;
}

const leading: ReadonlySet<OfficeRole> = new Set<OfficeRole>([
  "head-of-state",
  "head-of-government",
  "de-facto-leader",
]);

/** One of a person's names holds a word. */
function isCalled({ terms }: Person, key: string): boolean {
  return terms.some(({ person, aliases }) =>
    [person, ...aliases].some((name) => foldName(name).split(" ").includes(key)),
  );
}

/** The country of a leader who owns the head by surname alone: Putin's government. */
function countryOfLeader({ words, parts, cut }: Scan, sources: ActorSources, asOf: Day | null): string | null {
  const owner = words.findIndex((word, at) => word.isPossessive && word.isCapital && at < cut - 1);
  const isTaken = parts.some((part) => part.at <= owner && owner < part.end);
  if (owner < 0 || isTaken || sources.isCommonWord(words[owner]!.key)) return null;
  const holdings = (sources.people.surnames.get(words[owner]!.key) ?? [])
    .filter(
      (person) => owner === 0 || !isStranger(words, owner - 1, sources) || isCalled(person, words[owner - 1]!.key),
    )
    .map((person) => holdingOf(person, asOf))
    .filter(({ term, tenure }) => leading.has(term.role) && (tenure === "current" || tenure === "undated"));
  const countries = new Set(holdings.map(({ term }) => term.country));
  return countries.size === 1 ? [...countries][0]! : null;
}

/** The one country of all who held the office a title names under the surname behind it: President Bush. */
function countryOfNamesakes({ words, parts }: Scan, sources: ActorSources): string | null {
  for (const part of parts) {
    if (part.kind !== "role" || part.role.office === null) continue;
    const { office } = part.role;
    let last = part.end;
    while (words[last + 1]?.isCapital === true && !words[last]!.isPossessive) last++;
    const surname = words[last];
    if (surname?.isCapital !== true) continue;
    const given = last > part.end ? words[part.end]!.key : null;
    const countries = new Set(
      (sources.people.surnames.get(surname.key) ?? [])
        .filter((person) => given === null || isCalled(person, given))
        .flatMap(({ terms }) => terms.filter((term) => term.role === office).map((term) => term.country)),
    );
    if (countries.size === 1) return [...countries][0]!;
  }
  return null;
}

/** Sectors of a person on the day: of the office held, ELI after public office, none before it. */
function sectorsOfHolding({ term, tenure }: Holding): readonly PloverSector[] {
  if (tenure === "future") return [];
  if (tenure === "former" && term.sectors.some((sector) => officialSectors.has(sector))) return ["ELI"];
  return term.sectors;
}

interface Findings {
  name: string | null;
  country: string | null;
  sectors: readonly PloverSector[];
  person: string | null;
  title: string | null;
  organisation: Organisation | null;
  holder: string | null;
  crowd: AcledCrowd | null;
  isState: boolean;
  isPlaceOnly: boolean;
  rule: ActorRule;
}

/** What a phrase tells in which no name and no noun for people or bodies stands. */
const unnamed: Findings = {
  name: null,
  country: null,
  sectors: ["UNK"],
  person: null,
  title: null,
  organisation: null,
  holder: null,
  crowd: null,
  isState: false,
  isPlaceOnly: false,
  rule: "none",
};

/** Who a noun phrase stands for, as of a day: nationality or organisation and role first, the person's name second. */
export function resolveActor(phrase: string, sources: ActorSources, context: ActorContext = {}): ResolvedActor {
  const asOf = context.asOf ?? null;
  const scanned = scan(phrase, sources, context);
  const found = interpret(scanned, sources, context);
  const country = found.country ?? (found.rule === "person" ? null : (context.countryHint ?? null));
  const parts: AcledParts = {
    country,
    sectors: found.sectors,
    organisation: found.organisation,
    crowd: found.crowd,
    role: found.title,
    isState: found.isState,
  };
  const code = country === null || found.sectors.length === 0 ? null : country + found.sectors.join("");
  return {
    name: found.name ?? bareName(scanned, phrase),
    country,
    sectors: found.sectors,
    code,
    person: found.person,
    title: found.title,
    organisation: found.organisation?.name ?? null,
    holder: found.holder,
    asOf,
    acledName: acledActorName(parts, sources.regimes, asOf),
    acledInter: acledInter(parts, context.eventCountry ?? null),
    isPlaceOnly: found.isPlaceOnly,
    rule: found.rule,
  };
}

function bareName({ words }: Scan, phrase: string): string {
  let at = 0;
  while (at < words.length - 1 && ["the", "a", "an"].includes(words[at]!.key)) at++;
  const start = words[at]?.start ?? 0;
  return phrase.slice(start).trim() || phrase;
}

function interpret(scanned: Scan, sources: ActorSources, context: ActorContext): Findings {
  const { words, parts, cut } = scanned;
  if (parts.length === 0 && !words.some((word) => word.isCapital))
    return isCommonNoun(scanned) ? unnamed : { ...unnamed, sectors: [] };
  const asOf = context.asOf ?? null;
  const inHead = parts.filter((part) => part.end <= cut);
  const after = parts.filter((part) => part.at >= cut);
  const organisation = inHead.findLast((part) => part.kind === "organisation") ?? null;
  const roles = inHead.filter((part) => part.kind === "role");
  const found = headRole(roles, words, context.head ?? null);
  // The car of a car bomb is nobody: a noun behind it that no list knows is the head.
  const named = found !== null && found.role.crowd === "civilians" && isCommonNoun(scanned) ? null : found;
  const country = countryOfParts(inHead, after, words, cut, asOf);
  const isOwner = (part: Part) =>
    part.kind === "person" &&
    words[part.end - 1]!.isPossessive &&
    inHead.some((other) => other.at >= part.end && (other.kind === "role" || other.kind === "organisation"));
  const owning = inHead.findLast((part): part is PersonPart => part.kind === "person" && isOwner(part)) ?? null;
  const persons =
    inHead.findLast((part): part is PersonPart => part.kind === "person" && !isOwner(part)) ??
    (roles.length === 0
      ? undefined
      : after.find((part): part is PersonPart => part.kind === "person" && isApposed(part, words, cut))) ??
    null;

  const empty: Findings = {
    name: null,
    country: country,
    sectors: [],
    person: null,
    title: null,
    organisation: organisation?.organisation ?? null,
    holder: null,
    crowd: null,
    isState: false,
    isPlaceOnly: false,
    rule: "none",
  };

  // A person named, with or without a title.
  const title = named?.role ?? null;
  const ownerCountry =
    owning === null
      ? countryOfLeader(scanned, sources, asOf)
      : holdingOf(choosePerson(owning.people, asOf, null)!, asOf).term.country;
  const expected =
    country ?? organisation?.organisation.country ?? ownerCountry ?? countryOfNamesakes(scanned, sources);
  const person =
    persons !== null
      ? choosePerson(persons.people, asOf, expected ?? context.countryHint ?? null)
      : personBySurname(scanned, sources, context, title, expected ?? context.countryHint ?? null);
  const former = isFormer(scanned, named?.at ?? persons?.at ?? 0);
  if (person !== null) {
    const holding = holdingOf(person, asOf);
    const { term } = holding;
    // Who has left the office the title names is a former holder, whatever the courtesy title.
    const isPast = holding.tenure === "former" && person.terms.some((held) => held.role === title?.office);
    const titleSectors = title === null || title.kind !== "own" || isPast ? null : title.sectors;
    const sectors = former ? (["ELI"] as const) : (titleSectors ?? sectorsOfHolding(holding));
    return {
      ...empty,
      name: person.name,
      country: expected ?? term.country,
      sectors,
      person: person.name,
      title:
        title?.name ??
        (holding.tenure === "former" ? `former ${term.title}` : holding.tenure === "future" ? null : term.title),
      organisation: organisation?.organisation ?? null,
      rule: "person",
    };
  }

  // A role, alone or of an organisation: the role's own sectors, or those of what it belongs to. Behind a noun for a body
  // stands the body's name: "the watchdog Amnesty International".
  const isApposedBody =
    named !== null &&
    organisation !== null &&
    organisation.at === named.end &&
    organisation.end === cut &&
    named.role.kind === "own" &&
    (named.role.crowd === null || named.role.crowd === "armed-group") &&
    named.role.office === null &&
    bodily.has(named.role.sectors[0]!);
  if (named !== null && !isApposedBody) {
    const { role } = named;
    const owner =
      organisation?.organisation ??
      after.find((part): part is OrganisationPart => part.kind === "organisation" && belongs(part, words, cut))
        ?.organisation ??
      null;
    const before = roles.filter((part) => part.at < named.at).findLast((part) => part.role.sectors.length > 0);
    const tail = after.find(
      (part): part is RolePart => part.kind === "role" && part.role.kind === "own" && belongs(part, words, cut),
    );
    let sectors: readonly PloverSector[] = role.sectors;
    if (role.kind === "member" || (isArmed(role.sectors) && owner !== null && isArmed(owner.sectors))) {
      if (owner !== null && owner.sectors.length > 0) sectors = owner.sectors;
      else if (before !== undefined) sectors = before.role.sectors;
      else if (tail !== undefined && tail.kind === "role") sectors = tail.role.sectors;
    }
    const serves = roles.find((part) => part.end === named.at && part.role.kind === "own");
    if (organisation?.end === named.at && isForce(organisation.organisation.sectors) && civilTrades.has(sectors[0]!))
      sectors = organisation.organisation.sectors;
    if (serves !== undefined && isForce(serves.role.sectors) && civilTrades.has(sectors[0]!))
      sectors = serves.role.sectors;
    if (role.crowd === "protesters" && words.slice(0, named.at).some((word) => oppositional.test(word.key)))
      sectors = ["OPP"];
    const isOver = former && sectors.some((sector) => officialSectors.has(sector));
    if (isOver) sectors = ["ELI"];
    const at = expected ?? owner?.country ?? null;
    const isMember = owner !== null && sectors === owner.sectors;
    const holders =
      role.office !== null && at !== null && asOf !== null && !isOver
        ? officeHolders(sources.people, at, role.office, asOf)
        : [];
    return {
      ...empty,
      name: isMember && owner !== null ? owner.name : null,
      country: at,
      sectors,
      organisation: owner,
      person: nameAfterTitle(scanned, named.end),
      title: role.name,
      holder: holders.length === 1 ? holders[0]!.person : null,
      crowd: isMember ? null : role.crowd,
      rule: isOver ? "former-role" : "role",
    };
  }

  if (organisation !== null) {
    const { organisation: found } = organisation;
    const sectors =
      isApposedBody && found.sectors.length === 0 && found.country === null ? title!.sectors : found.sectors;
    return {
      ...empty,
      name: found.name,
      country: found.country ?? country ?? ownerCountry,
      sectors: former && sectors.some((sector) => officialSectors.has(sector)) ? ["ELI"] : sectors,
      rule: "organisation",
    };
  }

  const only = inHead.findLast((part) => part.kind === "country");
  const isAlone =
    only !== undefined && words.every((word, i) => (i >= only.at && i < only.end) || articles.has(word.key));
  if (only !== undefined && isAlone && only.kind === "country") {
    const { sense } = only;
    return {
      ...empty,
      name: sense.kind === "demonym" ? null : sense.country.name,
      sectors: sectorsOfNation(sense, words.at(-1)!),
      isState: sense.kind !== "demonym",
      isPlaceOnly: sense.kind !== "demonym",
      crowd: sense.kind === "demonym" ? "civilians" : null,
      rule: sense.kind === "name" ? "country" : sense.kind,
    };
  }
  const place = inHead.find((part) => part.kind === "place");
  if (
    place !== undefined &&
    place.kind === "place" &&
    words.every((word, i) => (i >= place.at && i < place.end) || articles.has(word.key))
  ) {
    return { ...empty, name: place.place.name, sectors: ["CVL"], crowd: "civilians", isPlaceOnly: true, rule: "place" };
  }
  return {
    ...empty,
    country: country ?? ownerCountry,
    sectors: isCommonNoun(scanned)
      ? ["UNK"]
      : only?.kind === "country" && only.end === cut
        ? sectorsOfNation(only.sense, words[cut - 1]!)
        : [],
    rule: only !== undefined ? "demonym" : country === null ? "none" : "place",
  };
}

/** A capital stands for its government, people in the plural are civilians; what is only named has no sector. */
function sectorsOfNation({ country, kind }: CountrySense, last: Word): readonly PloverSector[] {
  if (kind === "capital") return ["GOV"];
  if (kind === "demonym") return /(?:[^s]s|men)$/.test(last.key) ? ["CVL"] : [];
  return country.isContested ? ["PRE"] : [];
}

/** The role that is the phrase's head: the caller's head word if one carries it, else the last that is no modifier. */
function headRole(roles: readonly RolePart[], words: readonly Word[], head: string | null): RolePart | null {
  if (head !== null) {
    const found = roles.find((part) => words.slice(part.at, part.end).some((word) => word.text === head));
    if (found !== undefined) return found;
  }
  return roles.findLast((part) => part.role.kind !== "modifier") ?? roles.at(-1) ?? null;
}

/** True when the head is a common noun no list knows: somebody, but nobody can say of what kind. */
function isCommonNoun({ words, parts, cut }: Scan): boolean {
  const head = words[cut - 1];
  return (
    head !== undefined &&
    !head.isCapital &&
    /^\p{L}/u.test(head.text) &&
    !parts.some((part) => part.at < cut && cut <= part.end)
  );
}

const civilTrades: ReadonlySet<PloverSector> = new Set<PloverSector>(["BUS", "LAB", "MED", "EDU"]);

/** An army doctor serves in the army. */
function isForce(sectors: readonly PloverSector[]): boolean {
  return sectors[0] === "MIL" || sectors[0] === "COP" || sectors[0] === "SPY";
}

/** Sectors whose nouns may name a body before its proper name: the newspaper, the watchdog, the rebel group. */
const bodily: ReadonlySet<PloverSector> = new Set<PloverSector>(["SOC", "JRN", "REB", "PTY", "UAF", "PRM"]);

const armed: ReadonlySet<PloverSector> = new Set<PloverSector>(["MIL", "PRM", "REB", "UAF", "CRM"]);

/** Gunmen of Boko Haram are Boko Haram: an armed role of an armed organisation says no more than member. */
function isArmed(sectors: readonly PloverSector[]): boolean {
  return sectors[0] !== undefined && armed.has(sectors[0]);
}

/** True when the word before a part of the tail ties it to the head: of, in, from. */
function belongs(part: Part, words: readonly Word[], cut: number): boolean {
  for (let at = part.at - 1; at >= cut; at--) {
    const { key } = words[at]!;
    if (belonging.has(key) || ((key === "to" || key === "by") && leaning.has(words[at - 1]?.key ?? ""))) return true;
    if (boundaries.has(key)) return false;
  }
  return part.at === cut;
}

function isApposed(part: Part, words: readonly Word[], cut: number): boolean {
  return !words.slice(cut, part.at).some((word) => boundaries.has(word.key));
}

function countryOfPart(part: Part, asOf: Day | null = null): string | null {
  if (part.kind === "country") return part.sense.country.code;
  if (part.kind === "person") return holdingOf(choosePerson(part.people, asOf, null)!, asOf).term.country;
  if (part.kind === "place") return part.place.country;
  return null;
}

/** The nation a phrase names: before the head, else after `of`, `in`, `from`; the one nearest the head wins. */
function countryOfParts(
  inHead: readonly Part[],
  after: readonly Part[],
  words: readonly Word[],
  cut: number,
  asOf: Day | null,
): string | null {
  // A neighbour or ally of somebody is not of that country.
  const isRelation = inHead.some((part) => part.kind === "role" && relations.has(pluralKey(part.role.name)));
  const isTheirs = (part: Part) => isRelation && words[part.end - 1]!.isPossessive;
  const before =
    inHead.find((part) => part.kind === "country" && !isLeaning(part, words) && !isTheirs(part)) ??
    inHead.find((part) => part.kind === "place" && !isTheirs(part));
  if (before !== undefined) return countryOfPart(before);
  const organisation = inHead.findLast((part) => part.kind === "organisation");
  if (organisation?.kind === "organisation" && organisation.organisation.country !== null)
    return organisation.organisation.country;
  const following = after.filter((part) => belongs(part, words, cut));
  for (const part of following) {
    const code = countryOfPart(part, asOf) ?? (part.kind === "organisation" ? part.organisation.country : null);
    if (code !== null) return code;
  }
  return null;
}

/** Nouns, in the singular, for who stands in a relation to somebody of another country. */
const relations = new Set(
  "ally neighbor neighbour partner counterpart rival enemy opponent foe adversary donor backer sponsor".split(" "),
);

function pluralKey(name: string): string {
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return last.endsWith("ies") ? `${last.slice(0, -3)}y` : last.replace(/s$/, "");
}

const leanings = new Set(["pro", "anti", "non"]);

function isLeaning(part: Part, words: readonly Word[]): boolean {
  const before = words[part.at - 1]?.key ?? "";
  // Ethnic Albanians live elsewhere: the word tells a people, not a nationality.
  return before === "ethnic" || (words[part.at]!.isJoined && leanings.has(before));
}

/** Of people of one name, who fits the country and is in office; null when two fit alike. */
function choosePerson(people: readonly Person[], asOf: Day | null, country: string | null): Person | null {
  const fitting =
    country === null ? people : people.filter((person) => person.terms.some((term) => term.country === country));
  const pool = fitting.length > 0 ? fitting : people;
  if (pool.length === 1) return pool[0]!;
  const running = asOf === null ? [] : pool.filter((person) => holdingOf(person, asOf).tenure === "current");
  return running.length >= 1 ? running[0]! : (pool[0] ?? null);
}

/** A capitalised run after the title, as in "Minister Juan Pérez": the person's name as written. */
function nameAfterTitle({ words, parts, cut }: Scan, from: number): string | null {
  const run: string[] = [];
  for (let at = from; at < cut; at++) {
    const word = words[at]!;
    if (!word.isCapital || parts.some((part) => part.at <= at && at < part.end && part.kind !== "place")) break;
    run.push(word.text);
  }
  return run.length === 0 || words.slice(0, from).every((word) => word.isUpper) ? null : run.join(" ");
}
