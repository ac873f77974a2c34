import type { PloverType } from "@dateline/schema";
import { doersOf, ownersOf } from "../parties/belonging.ts";
import type { Party } from "../parties/mention.ts";
import { isThing, isWeapon } from "../parties/things.ts";
import type { Reading } from "../readings/match.ts";
import { contentHead } from "../readings/phrase.ts";
import { isNominal, type Tree } from "../tree/tree.ts";
import { doersOfDeed, doersOfNoun, doersOfPronoun, namesViolence } from "./doers.ts";
import type { Scene } from "./scene.ts";

/** `theme` only for what is sent or deployed and acts by itself: troops. */
type SideRole = "actor" | "recipient" | "party" | "theme";

const cache = new WeakMap<Reading, Map<SideRole, readonly Party[]>>();

/** Types whose recipient counts whoever or whatever it is. */
export const suffered: ReadonlySet<PloverType> = new Set<PloverType>(["ASSAULT", "COERCE"]);

/** Who fills a role; where the words name a thing, the party it belongs to; where they name an act, who does it. */
export function partiesOf(scene: Scene, reading: Reading, role: SideRole): readonly Party[] {
  let known = cache.get(reading);
  if (known === undefined) {
    known = new Map();
    cache.set(reading, known);
  }
  const found = known.get(role);
  if (found !== undefined) return found;
  // Acts may refer to one another in a circle: while one is being read it has no parties.
  known.set(role, []);
  const parties = findParties(scene, reading, role);
  known.set(role, parties);
  return parties;
}

function findParties(scene: Scene, reading: Reading, role: SideRole): Party[] {
  const { tree, frame } = reading;
  const { discourse } = scene;
  const found: Party[] = [];
  for (const token of reading.fills.get(role) ?? []) {
    if (role === "recipient" && judged.has(frame.type) && referring.has(tree.lemmas[token]!)) {
      const doers = doersOfPronoun(scene, tree, token).filter((doer) => !isActorOf(scene, reading, doer));
      if (doers.length > 0) {
        found.push(...doers);
        continue;
      }
    }
    const head = contentHead(tree, token);
    const isOwned = isThing(tree, head) || (role === "recipient" && isWeapon(tree, head));
    if (!isOwned && discourse.isAgent(tree, token)) {
      const parties = discourse
        .parties(tree, token)
        // A town does nothing; only a country or its capital stands for who governs there.
        .filter(
          ({ resolved }) =>
            resolved.rule !== "place" || (role === "recipient" ? resolved.country !== null : !resolved.isPlaceOnly),
        );
      if (parties.length > 0) found.push(...parties);
      else if (
        isNamed(tree, token) ||
        (role === "recipient" && suffered.has(frame.type) && !isWater(scene, tree, token))
      )
        found.push(discourse.bystander(tree, token));
      continue;
    }
    if (role === "recipient" && judged.has(frame.type) && namesViolence(scene, tree, head)) {
      // What is condemned or defended is of whoever did it, not of those it was done to.
      found.push(...doersOfDeed(scene, tree, head).filter((doer) => !isActorOf(scene, reading, doer)));
      continue;
    }
    const act = role === "recipient" ? undefined : scene.readings[tree.index]!.get(head);
    if (act !== undefined && act !== reading)
      found.push(...partiesOf(scene, act, "actor"), ...partiesOf(scene, act, "party"));
    else if (isOwned) found.push(...holdersOf(scene, reading, role, head));
    else if (role === "recipient" && suffered.has(frame.type) && isNominal(tree, token)) {
      found.push(discourse.party(tree, token) ?? discourse.bystander(tree, token));
    } else {
      const owners = ownersOf(discourse, tree, head);
      found.push(...(owners.length > 0 ? owners : doersOfNoun(scene, tree, head)));
    }
  }
  if (found.length === 0 && role === "actor" && suffered.has(frame.type))
    found.push(
      ...[...(reading.fills.get("content") ?? []), ...(reading.fills.get("means") ?? [])].flatMap((token) =>
        doersOf(discourse, tree, contentHead(tree, token)),
      ),
    );
  if (found.length === 0 && role === "recipient" && suffered.has(frame.type))
    found.push(...takenPlaces(scene, reading));
  // Beside people, bodies and countries a thing in the same role says only where or how.
  const things = role === "recipient" ? found.filter(({ resolved }) => resolved.sectors[0] === "UNK") : [];
  return distinct(things.length < found.length ? found.filter((party) => !things.includes(party)) : found);
}

/**
 * Whose a thing is, as far as an act concerns them: its owner or crew; for what is attacked, where it stands. A weapon that
 * is hit is not of the country it is hit in.
 */
function holdersOf({ discourse }: Scene, { tree, frame }: Reading, role: SideRole, thing: number): readonly Party[] {
  // The words name the owner, whatever stands between.
  const owners = ownersOf(discourse, tree, thing).map((owner) => discourse.party(owner.tree, owner.head) ?? owner);
  if (owners.length > 0 || role !== "recipient" || frame.type !== "ASSAULT" || isWeapon(tree, thing)) return owners;
  return [discourse.homeland(tree, thing)].filter((party) => party !== null);
}

/** Types that judge what somebody has done. */
const judged: ReadonlySet<PloverType> = new Set<PloverType>(["ACCUSE", "REJECT", "SUPPORT", "REQUEST", "PROTEST"]);
const referring = new Set(["it", "this", "that"]);

/** A place that is attacked or taken stands for its people: `captured three cities west of Tripoli`. */
function takenPlaces({ discourse }: Scene, { tree, clause, fills }: Reading): Party[] {
  const objects = clause.slots.get("object") ?? [];
  const taken = (fills.get("place") ?? []).filter((token) => objects.includes(token));
  return taken.map((token) => discourse.party(tree, token) ?? discourse.bystander(tree, token));
}

function isActorOf(scene: Scene, reading: Reading, party: Party): boolean {
  return partiesOf(scene, reading, "actor").some((actor) => isSame(actor, party));
}

/** A sea is only where something happens. */
function isWater({ setting }: Scene, tree: Tree, token: number): boolean {
  return setting.placeIn(tree.starts[token]!, tree.ends[token]!)?.place.kind === "water";
}

/** A person or body with a name, known to the atlas or not. */
function isNamed(tree: Tree, token: number): boolean {
  return tree.names.some(({ start, end, type }) => type !== "LOC" && token >= start && token < end);
}

export function isSame(a: Party, b: Party): boolean {
  const isOnePhrase = a.tree === b.tree && a.head === b.head && a.antecedent?.start === b.antecedent?.start;
  if (a === b || (isOnePhrase && a.resolved.country === b.resolved.country)) return true;
  return a.resolved.name === b.resolved.name && a.resolved.country === b.resolved.country;
}

export function distinct(parties: readonly Party[]): Party[] {
  return parties.filter((party, at) => parties.findIndex((other) => isSame(other, party)) === at);
}

/** A party that no words name in this place. */
export function inferred(party: Party): Party {
  return party.basis === "named" ? { ...party, basis: "inferred" } : party;
}
