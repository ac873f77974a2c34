import { containersOf } from "./containment.ts";
import type { AtlasPlace } from "./place.ts";
import type { Places } from "./places.ts";
import { keepCandidates } from "./prior.ts";
import type { PlaceMention } from "./scan-places.ts";
import { type Node, normalise, settle } from "./settle.ts";

/** A mention with the place chosen for it. */
export interface ResolvedPlace extends PlaceMention {
  readonly place: AtlasPlace;
  /** Share of belief that fell on the chosen candidate, 0..1. */
  readonly certainty: number;
}

export interface PlaceContext {
  /** Country of the publisher (code). */
  readonly sourceCountry?: string | null;
  /** Place of the dateline as written. */
  readonly dateline?: string | null;
}

/**
 * Choose a place for every mention of a document.
 *
 * All names are read together: size, country and division of the others, nearness, "X, Y" and "X in Y", the publisher's
 * country and the dateline. A mention whose name has no candidate is left out; it never costs the others.
 */
export function resolvePlaces(
  text: string,
  mentions: readonly PlaceMention[],
  places: Places,
  context: PlaceContext = {},
): ResolvedPlace[] {
  const nodes: Node[] = [];
  const nodeOf: number[] = [];
  const byName = new Map<string, number>();
  const containers = containersOf(text, mentions, places);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const container = containers[i]!;
    const name = container < 0 ? mention.key : `${mention.key}, ${mentions[container]!.key}`;
    let index = byName.get(name);
    if (index === undefined) {
      const candidates = keepCandidates(mention, container < 0 ? null : mentions[container]!, context);
      if (candidates.length === 0) {
        nodeOf.push(-1);
        continue;
      }
      index = nodes.length;
      byName.set(name, index);
      const prior = Float64Array.from(candidates, (candidate) => candidate.prior);
      nodes.push({ candidates: candidates.map(({ place }) => place), prior, belief: normalise(prior) });
    }
    nodeOf.push(index);
  }
  joinBareNames(mentions, nodeOf, containers, nodes);
  const links = linksOf(containers, nodeOf);
  const dateline = context.dateline == null ? null : (places.lookup(context.dateline)[0] ?? null);
  settle(nodes, links, dateline);
  return mentions.flatMap((mention, i) => {
    const node = nodeOf[i]! < 0 ? undefined : nodes[nodeOf[i]!];
    if (node === undefined) return [];
    let best = 0;
    for (let c = 1; c < node.belief.length; c++) if (node.belief[c]! > node.belief[best]!) best = c;
    return [{ ...mention, place: node.candidates[best]!, certainty: node.belief[best]! }];
  });
}

/** A name that is located once ("Paris, Texas") means the same place where it stands bare. */
function joinBareNames(
  mentions: readonly PlaceMention[],
  nodeOf: number[],
  containers: readonly number[],
  nodes: readonly Node[],
): void {
  const located = new Map<string, number>();
  for (let i = 0; i < mentions.length; i++) {
    if (containers[i]! < 0 || nodeOf[i]! < 0 || located.has(mentions[i]!.key)) continue;
    if (nodes[nodeOf[i]!]!.candidates.length > 0) located.set(mentions[i]!.key, nodeOf[i]!);
  }
  for (let i = 0; i < mentions.length; i++) {
    const node = located.get(mentions[i]!.key);
    if (containers[i]! < 0 && node !== undefined) nodeOf[i] = node;
  }
}

/** Pairs of nodes of which the first lies in the second. */
function linksOf(containers: readonly number[], nodeOf: readonly number[]): [number, number][] {
  const links: [number, number][] = [];
  for (let i = 0; i < containers.length; i++) {
    if (containers[i]! >= 0 && nodeOf[i]! >= 0 && nodeOf[containers[i]!]! >= 0)
      links.push([nodeOf[i]!, nodeOf[containers[i]!]!]);
  }
  return links;
}
