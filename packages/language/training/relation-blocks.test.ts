import { expect, test } from "vitest";
import { arrangeRelations, relationBlocks, type TaggedArc } from "./relation-blocks.ts";

// Tag 0 has the relations up to r7 behind its head, tag 1 the others before it.
const arcs = Array.from({ length: 16 }, (_, i) =>
  Array.from({ length: 5 }, (): TaggedArc => ({ tag: i >> 3, isLeft: i > 7, relation: `r${i}` })),
).flat();
const given = [0, 1, 2, 12, 4, 5, 6, 7, 8, 9, 10, 11, 3, 13, 14, 15].map((i) => `r${i}`);

test("relations of one tag come into one eight, and only that one is scored", () => {
  const arranged = arrangeRelations(given, arcs);
  expect([...arranged].sort()).toEqual([...given].sort());
  const first = arranged.indexOf("r0") < 8 ? 0b01 : 0b10;
  // Tag 0 behind and before its head, then tag 1; what never occurs is not ruled out.
  expect([...relationBlocks(arranged, 2, arcs)]).toEqual([first, -1, -1, 0b11 ^ first]);
});
