/** Heads without crossing arcs: the shortest crossing arc is lifted to its head's head until none is left. */
export function projectivise(heads: readonly number[]): number[] {
  const count = heads.length;
  const lifted = heads.map((head) => (head < 0 ? count : head));
  const dominates = (ancestor: number, word: number): boolean => {
    let at = word;
    for (let steps = 0; at !== count && steps <= count; steps++) {
      if (at === ancestor) return true;
      at = lifted[at]!;
    }
    return ancestor === count;
  };
  for (;;) {
    let shortest = -1;
    let length = Number.POSITIVE_INFINITY;
    for (let word = 0; word < count; word++) {
      const head = lifted[word]!;
      const from = Math.min(head, word);
      const to = Math.max(head, word);
      if (head === count || to - from >= length) continue;
      for (let between = from + 1; between < to; between++)
        if (!dominates(head, between)) {
          shortest = word;
          length = to - from;
          break;
        }
    }
    if (shortest < 0) return lifted.map((head) => (head === count ? -1 : head));
    lifted[shortest] = lifted[lifted[shortest]!]!;
  }
}
