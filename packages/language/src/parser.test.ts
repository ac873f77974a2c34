import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readModel } from "./model.ts";
import { ParseSentence } from "./parse-sentence.ts";
import { ParseState, RIGHT, SHIFT } from "./parse-state.ts";
import { Parser } from "./parser.ts";
import type { Scorer, WeightTable } from "./table.ts";
import { Tagger } from "./tagger.ts";
import { STRIDE, Words } from "./words.ts";

describe("ParseState", () => {
  test("any allowed moves end after two a word in a projective tree", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.nat(3), { minLength: 24, maxLength: 24 }),
        (n, choices) => {
          const sentence = new ParseSentence(n);
          sentence.set(
            new Int32Array(n),
            new Uint8Array(n),
            new Uint8Array(n),
            n,
            new Int32Array(STRIDE),
            new Uint8Array(1),
          );
          const state = new ParseState(sentence);
          state.reset();
          for (let step = 0; step < 2 * n; step++) {
            let move = choices[step]!;
            while (!state.allows(move)) move = move === RIGHT ? SHIFT : move + 1;
            state.apply(move, 0);
          }
          expect(state.isDone).toBe(true);
          const heads = state.heads.subarray(1, n + 1);
          expect(heads.every((head, i) => head >= 1 && head <= n + 1 && head !== i + 1)).toBe(true);
          for (const [i, head] of heads.entries())
            for (let between = Math.min(i + 1, head) + 1; between < Math.max(i + 1, head); between++) {
              const other = heads[between - 1]!;
              expect(other >= Math.min(i + 1, head) && other <= Math.max(i + 1, head)).toBe(true);
            }
        },
      ),
    );
  });

  test("a copy goes its own way", () => {
    const sentence = new ParseSentence(2);
    sentence.set(new Int32Array(2), new Uint8Array(2), new Uint8Array(2), 2, new Int32Array(STRIDE), new Uint8Array(1));
    const state = new ParseState(sentence);
    state.reset();
    state.apply(SHIFT, 0);
    const copy = new ParseState(sentence);
    copy.reset();
    copy.copyFrom(state);
    copy.apply(RIGHT, 0);
    expect([...copy.heads.subarray(1, 3)]).toEqual([-1, 1]);
    expect([...state.heads.subarray(1, 3)]).toEqual([-1, -1]);
  });
});

describe("Parser", () => {
  test("sums that are kept change no tree", () => {
    const { tables, knowledge, description } = readModel();
    const words = new Words(knowledge);
    const { tags, beam, blocks, fixedTags, doubt } = description;
    const tagger = new Tagger(tables.tagger, words, new Map(fixedTags), doubt);
    const keeping = new Parser(tables.moves, tables.arcs, words, tags, beam, blocks);
    const plain = new Parser(withoutKeeping(tables.moves), withoutKeeping(tables.arcs), words, tags, beam, blocks);
    const vocabulary =
      "The army said rebels who attacked Goma , and their leaders in it on Monday were killed to leave .";
    const word = fc.constantFrom(...vocabulary.split(" "));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (forms) => {
        const count = forms.length;
        const ids = Int32Array.from(forms, (form) => words.id(form));
        const tagged = new Uint8Array(count);
        const seconds = new Uint8Array(count);
        tagger.tag(ids, count, tagged, seconds);
        const [found, expected] = [keeping, plain].map((parser) => {
          const heads = new Int32Array(count);
          const relations = new Uint8Array(count);
          parser.parse(ids, tagged, seconds, count, heads, relations);
          return { heads, relations };
        });
        expect(found).toEqual(expected);
      }),
    );
  });
});

/** The same table, which only adds up all features anew. */
function withoutKeeping(table: WeightTable): Scorer {
  const { bits, labels, unit, features, scores } = table;
  return { bits, labels, unit, features, scores, score: (count, blocks) => table.score(count, blocks) };
}
