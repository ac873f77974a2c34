import { createHash } from "node:crypto";
import type { Article } from "@dateline/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { markDuplicates } from "./duplicates.ts";

const vocabulary = Array.from({ length: 900 }, (_, i) =>
  (i + 900).toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!),
);

/** Text of `count` words that no other seed shares runs with, from a fixed generator. */
function makeText(seed: number, count: number): string[] {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  const words = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return vocabulary[(state >>> 8) % vocabulary.length]!;
  });
  return Array.from({ length: Math.ceil(count / 50) }, (_, i) => words.slice(i * 50, (i + 1) * 50).join(" "));
}

function makeArticle(id: string, paragraphs: readonly string[]): Article {
  const text = paragraphs.join("\n\n");
  let start = 0;
  const spans = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length, kind: "body" as const };
    start += paragraph.length + 2;
    return span;
  });
  return {
    id,
    input: id,
    form: "text",
    url: null,
    source: { name: null, domain: null, country: null, scale: null },
    title: null,
    bylines: [],
    section: null,
    publishedAt: null,
    modifiedAt: null,
    language: null,
    dateline: null,
    agency: null,
    text,
    paragraphs: spans,
    contentHash: createHash("sha256").update(text).digest("hex"),
    nearDuplicateOf: null,
    issues: [],
  };
}

async function links(articles: Article[], capacity = 2 ** 16): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const article of markDuplicates(articles, { capacity })) found.push(article.nearDuplicateOf);
  return found;
}

const cut = (paragraphs: readonly string[], share: number): string[] => {
  const text = paragraphs.join("\n\n");
  return text.slice(0, Math.floor(text.length * (1 - share))).split("\n\n");
};

test.each<[string, (paragraphs: string[]) => string[]]>([
  ["the same text", (paragraphs) => paragraphs],
  ["another dateline", ([first, ...rest]) => [`LONDON, March 3 (Agency) — ${first}`, ...rest]],
  ["a new lead", (paragraphs) => [...makeText(9999, 80), ...paragraphs]],
  ["30 % of the tail cut", (paragraphs) => cut(paragraphs, 0.3)],
  ["50 % of the tail cut", (paragraphs) => cut(paragraphs, 0.5)],
  ["a new lead and 30 % of the tail cut", (paragraphs) => [...makeText(9998, 60), ...cut(paragraphs, 0.3)]],
])("copies are found: %s", async (_, edit) => {
  const originals = Array.from({ length: 100 }, (_, i) => makeArticle(`o${i}`, makeText(i, 400)));
  const copies = originals.map((original, i) => makeArticle(`c${i}`, edit(original.text.split("\n\n"))));
  const found = await links([...originals, ...copies]);
  expect(found.slice(0, 100).filter((link) => link !== null)).toEqual([]);
  expect(found.slice(100).filter((link, i) => link === `o${i}`).length).toBeGreaterThanOrEqual(98);
  expect(found.slice(100).filter((link, i) => link !== null && link !== `o${i}`)).toEqual([]);
});

test("a copy of a copy links to the first", async () => {
  const first = makeText(1, 400);
  const found = await links([
    makeArticle("a", first),
    makeArticle("b", cut(first, 0.2)),
    makeArticle("c", cut(first, 0.4)),
  ]);
  expect(found).toEqual([null, "a", "a"]);
});

test("short texts repeat another only as a whole", async () => {
  const short = ["The road is open again."];
  expect(
    await links([makeArticle("a", short), makeArticle("b", short), makeArticle("c", ["The road is open."])]),
  ).toEqual([null, "a", null]);
});

test("what fits into memory is known", async () => {
  // 52 places for an article: some 49 sampled runs and its whole.
  const [capacity, words] = [2 ** 14, 400];
  const originals = Array.from({ length: Math.floor(capacity / 104) }, (_, i) =>
    makeArticle(`o${i}`, makeText(i, words)),
  );
  const copies = originals.map((_, i) => makeArticle(`c${i}`, cut(makeText(i, words), 0.3)));
  const found = (await links([...originals, ...copies], capacity)).slice(originals.length);
  expect(found.filter((link, i) => link === `o${i}`).length).toBeGreaterThan(0.95 * originals.length);
});

test("memory is bounded: what was pushed out is forgotten, nothing breaks", async () => {
  const many = Array.from({ length: 3000 }, (_, i) => makeArticle(`o${i}`, makeText(i, 100)));
  const found = await links(
    [...many, makeArticle("old", makeText(0, 100)), makeArticle("new", makeText(2999, 100))],
    2 ** 12,
  );
  expect(found.at(-1)).toBe("o2999");
  expect(found.at(-2)).toBeNull();
});

test("the order stays and an article never repeats a later one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 30 }), async (seeds) => {
      const articles = seeds.map((seed, i) => makeArticle(String(i), makeText(seed, 200)));
      const found = await links(articles);
      expect(found).toEqual(seeds.map((seed, i) => (seeds.indexOf(seed) === i ? null : String(seeds.indexOf(seed)))));
    }),
    { numRuns: 20 },
  );
});
