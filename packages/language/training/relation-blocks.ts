import { numbers } from "./training-table.ts";

/** A word's tag and relation, and whether it stands before its head. */
export interface TaggedArc {
  readonly tag: number;
  readonly isLeft: boolean;
  readonly relation: string;
}

/** A relation that fewer of the words with a tag have is not looked for there. */
const leastShare = 0.001;

/** The relations that words of each tag have, by tag and side. */
function usual(arcs: readonly TaggedArc[]): Map<number, { total: number; relations: string[] }> {
  const counts = new Map<number, Map<string, number>>();
  for (const { tag, isLeft, relation } of arcs) {
    const key = 2 * tag + Number(isLeft);
    const ofKey = counts.get(key) ?? new Map<string, number>();
    ofKey.set(relation, (ofKey.get(relation) ?? 0) + 1);
    counts.set(key, ofKey);
  }
  return new Map(
    [...counts].map(([key, ofKey]) => {
      const total = [...ofKey.values()].reduce((sum, count) => sum + count, 0);
      const relations = [...ofKey].filter(([, count]) => count >= Math.max(2, leastShare * total));
      return [key, { total, relations: relations.map(([relation]) => relation) }];
    }),
  );
}

/** Relations in an order that puts those of the same words into the same eights, so that few eights are summed up. */
export function arrangeRelations(relations: readonly string[], arcs: readonly TaggedArc[]): string[] {
  const keys = [...usual(arcs).values()].map(({ total, relations: own }) => ({
    total,
    places: own.map((relation) => relations.indexOf(relation)).filter((place) => place >= 0),
  }));
  const order = relations.map((_, i) => i);
  const cost = () => {
    const blockOf = new Array<number>(order.length);
    for (const [at, place] of order.entries()) blockOf[place] = 1 << (at >> 3);
    let sum = 0;
    for (const { total, places } of keys) {
      let blocks = 0;
      for (const place of places) blocks |= blockOf[place]!;
      for (; blocks > 0; blocks &= blocks - 1) sum += total;
    }
    return sum;
  };
  const random = numbers(5);
  let least = cost();
  for (let trial = 0; trial < 5000; trial++) {
    const a = Math.floor(random() * order.length);
    const b = Math.floor(random() * order.length);
    [order[a], order[b]] = [order[b]!, order[a]!];
    const next = cost();
    if (next <= least) least = next;
    else [order[a], order[b]] = [order[b]!, order[a]!];
  }
  return order.map((place) => relations[place]!);
}

/** The eights of relations that a word may have, one bit each: for each tag behind its head, then before it. */
export function relationBlocks(relations: readonly string[], tags: number, arcs: readonly TaggedArc[]): Int32Array {
  const blocks = new Int32Array(2 * tags).fill(-1);
  for (const [key, { relations: own }] of usual(arcs)) {
    let bits = 0;
    for (const relation of own) {
      const place = relations.indexOf(relation);
      if (place >= 0) bits |= 1 << (place >> 3);
    }
    if (bits !== 0) blocks[key] = bits;
  }
  return blocks;
}
