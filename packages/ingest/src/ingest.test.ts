import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Article, Issue } from "@dateline/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type IngestOptions, type Input, ingest, openInputs } from "./index.ts";

interface Outcome {
  articles: Article[];
  issues: Issue[];
}

async function run(inputs: AsyncIterable<Input> | Input[], options: IngestOptions = {}): Promise<Outcome> {
  const outcome: Outcome = { articles: [], issues: [] };
  for await (const input of inputs) {
    for await (const record of ingest(input, options)) {
      if ("article" in record) outcome.articles.push(Article.parse(record.article));
      else outcome.issues.push(Issue.parse(record.issue));
    }
  }
  return outcome;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const body = "The two ministers met in the capital on Tuesday and agreed to reopen the border crossing.";

describe("one document", () => {
  test.each([
    ["plain text", `Ministers reopen border\n\n${body}\n\nA second paragraph follows the first one here.`, "text"],
    ["plain text, a paragraph a line", `Ministers reopen border\n${body}${body}\nA second paragraph.`, "text"],
    ["Markdown", `# Ministers reopen border\n\n${body}\n`, "markdown"],
    [
      "Markdown with front matter",
      `---\ntitle: "Ministers reopen border"\ndate: 2024-10-18\n---\n\n${body}\n`,
      "markdown",
    ],
    ["JSON", JSON.stringify({ headline: "Ministers reopen border", articleBody: body }, null, 2), "json"],
    ["NDJSON of one line", JSON.stringify({ title: "Ministers reopen border", text: body }), "json"],
    ["JSON array", JSON.stringify([{ title: "Ministers reopen border", content: `<p>${body}</p>` }]), "json"],
    [
      "JSON-LD",
      JSON.stringify({ "@type": "NewsArticle", headline: "Ministers reopen border", articleBody: body }),
      "jsonld",
    ],
    ["HTML", `<html><head><title>Ministers reopen border</title></head><body><p>${body}</p></body></html>`, "html"],
  ])("%s", async (_, text, form) => {
    const { articles, issues } = await run([{ name: "input", bytes: bytes(text) }]);
    expect(issues).toEqual([]);
    expect(articles).toHaveLength(1);
    const [article] = articles;
    expect(article).toMatchObject({ title: "Ministers reopen border", form, input: "input" });
    expect(article!.text.startsWith(`Ministers reopen border\n\n${body}`)).toBe(true);
    expect(article!.paragraphs[0]).toEqual({ start: 0, end: 23, kind: "headline" });
    expect(article!.text.slice(article!.paragraphs[1]!.start).startsWith(body)).toBe(true);
  });

  test("the day given is used only where none is stated", async () => {
    const stated = { name: "a", bytes: bytes(JSON.stringify({ text: body, published: "2024-10-17T23:00:00+02:00" })) };
    const silent = { name: "b", bytes: bytes(JSON.stringify({ text: body })) };
    const { articles } = await run([stated, silent], { published: "2024-10-18" });
    expect(articles.map((article) => article.publishedAt)).toEqual([
      { value: "2024-10-17T23:00:00+02:00", basis: "metadata", evidence: null },
      { value: "2024-10-18", basis: "given", evidence: null },
    ]);
  });
});

test.each([
  ["far from the day in the address", "2024-10-18", ["article.date-conflict"]],
  ["the next day by its zone", "2024-03-05", []],
])("a stated day %s", async (_, published, codes) => {
  const record = { text: body, published, url: "https://lunde.example.org/2024/03/04/border" };
  const { articles } = await run([{ name: "a", bytes: bytes(JSON.stringify(record)) }]);
  expect(articles[0]!.issues.map(({ code }) => code)).toEqual(codes);
});

describe("what cannot be read is an issue, and its neighbours go on", () => {
  const good = JSON.stringify({ title: "Ministers reopen border", text: body });
  test.each<[string, Uint8Array, string, Partial<Issue>, number]>([
    ["empty file", bytes(""), "input.empty", {}, 0],
    ["white space only", bytes(" \n\n "), "input.empty", {}, 0],
    ["binary file", Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256), "input.binary", {}, 0],
    ["one line is not JSON", bytes(`${good}\n{"title": \n${good}\n`), "ndjson.malformed", { line: 2 }, 2],
    [
      "one line is too long",
      bytes(`${good}\n{"text":"${"x".repeat(50_000)}"}\n${good}`),
      "ndjson.line-too-long",
      { line: 2 },
      2,
    ],
    ["a record without text", bytes(`${good}\n{"title":"Only a title"}\n${good}`), "article.no-text", { line: 2 }, 2],
    ["an array cut short", bytes(`[${good},${good},{"title":"Cut sho`), "input.truncated", {}, 2],
    ["an element too long", bytes(`[${good},{"text":"${"x".repeat(50_000)}"},${good}]`), "input.too-large", {}, 2],
    ["an archive of no known form", bytes("Rar!aaaa"), "input.unsupported", {}, 0],
  ])("%s", async (_, input, code, place, count) => {
    const { articles, issues } = await run([{ name: "input", bytes: input }], { limits: { recordBytes: 20_000 } });
    expect(issues).toEqual([expect.objectContaining({ code, input: "input", ...place })]);
    expect(articles).toHaveLength(count);
  });

  test("bytes that are not UTF-8 are kept as U+FFFD, with a warning that names the place", async () => {
    const line = Buffer.concat([
      bytes("Überschrift für alle\n\nDer Satz ist "),
      Uint8Array.of(0xff),
      bytes("über allen Zweifel erhaben."),
    ]);
    const { articles } = await run([{ name: "input", bytes: line }]);
    expect(articles[0]!.text).toContain("Der Satz ist \uFFFDüber");
    expect(articles[0]!.issues).toContainEqual(expect.objectContaining({ code: "input.encoding", byte: 37 }));
  });

  test("a stream that fails keeps what came before", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytes(`${good}\n`.repeat(2000));
      throw Object.assign(new Error("gone"), { code: "EIO" });
    }
    const { articles, issues } = await run([{ name: "input", stream: failing() }]);
    expect(articles).toHaveLength(2000);
    expect(issues).toEqual([expect.objectContaining({ code: "input.unreadable" })]);
  });
});

describe("openInputs", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ingest-"));
    await mkdir(join(folder, "b/deep"), { recursive: true });
    for (const name of ["c.txt", "a.md", "b/deep/x.txt", "b/a.txt", ".hidden.txt"]) {
      await writeFile(join(folder, name), `Headline of ${name}\n\n${body}`);
    }
    await symlink("/", join(folder, "b/link"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const names = async (...paths: string[]): Promise<string[]> => {
    const found: string[] = [];
    for await (const input of openInputs(...paths))
      found.push("issue" in input ? `${input.name} ${input.issue.code}` : input.name);
    return found;
  };

  test("folders, files, patterns, missing paths, links", async () => {
    const base = folder.split("/").at(-1);
    expect(await names(folder)).toEqual(["a.md", "b/a.txt", "b/deep/x.txt", "b/link input.unsupported", "c.txt"]);
    expect(await names(join(folder, "c.txt"))).toEqual(["c.txt"]);
    expect(await names(join(folder, "**/*.txt"))).toEqual(["b/a.txt", "b/deep/x.txt", "c.txt"]);
    expect(await names(join(folder, "{a,c}.*"))).toEqual(["a.md", "c.txt"]);
    expect(await names(join(folder, "b"), join(folder, "no.txt"))).toEqual([
      "b/a.txt",
      "b/deep/x.txt",
      "b/link input.unsupported",
      "no.txt input.missing",
    ]);
    expect(await names(join(folder, "*.pdf"))).toEqual(["*.pdf input.missing"]);
    expect(base).toMatch(/^ingest-/);
  });

  test("the parts that a browser saves beside a page are passed over, folders of such a name alone are not", async () => {
    const saved = await mkdtemp(join(tmpdir(), "ingest-"));
    for (const part of ["Story_files", "Old.html_files", "my_files"]) {
      await mkdir(join(saved, part));
      await writeFile(join(saved, part, "x.txt"), body);
    }
    for (const page of ["Story.htm", "Old.html"]) await writeFile(join(saved, page), `<html><p>${body}</p></html>`);
    expect(await names(saved)).toEqual(["Old.html", "Story.htm", "my_files/x.txt"]);
    await rm(saved, { recursive: true });
  });

  test("no name is absolute and every article is valid", async () => {
    const { articles, issues } = await run(openInputs(folder));
    expect(articles.map((article) => article.input)).toEqual(["a.md", "b/a.txt", "b/deep/x.txt", "c.txt"]);
    expect(JSON.stringify([articles, issues])).not.toContain(tmpdir());
  });
});

test("any text is NFC on the way out, and its paragraphs are all of it", async () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."Ae \n\u0301\u0308\u00AD\u200B\u1100\u1161\uFEFF\u0000") }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (pieces) => {
      const { articles } = await run([
        { name: "input", bytes: bytes(JSON.stringify({ title: pieces[0], text: pieces.join("\n\n") })) },
      ]);
      for (const { text, paragraphs } of articles) {
        expect(text).toBe(text.normalize("NFC"));
        expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n\n")).toBe(text);
      }
    }),
  );
});

test.each([
  [
    "a list under a key",
    {
      status: "ok",
      articles: [
        { title: "A", content: body },
        { title: "B", content: body },
      ],
    },
  ],
  [
    "a list two levels down",
    {
      response: {
        results: [
          { webTitle: "A", body },
          { webTitle: "B", body },
        ],
      },
    },
  ],
  [
    "hits of a search",
    { hits: { total: 2, hits: [{ _source: { title: "A", body } }, { _source: { title: "B", body } }] } },
  ],
  [
    "a JSON Feed",
    {
      version: "https://jsonfeed.org/version/1.1",
      title: "Lunde Post",
      description: "News of the lake",
      items: [
        { title: "A", content_text: body },
        { title: "B", content_text: body },
      ],
    },
  ],
])("an answer of an interface, on one line or on many: %s", async (_, value) => {
  for (const indent of [0, 2]) {
    const { articles, issues } = await run([{ name: "input", bytes: bytes(JSON.stringify(value, null, indent)) }]);
    expect(issues).toEqual([]);
    expect(articles.map(({ title }) => title)).toEqual(["A", "B"]);
  }
});

test("NDJSON and arrays in UTF-16 are read", async () => {
  const record = JSON.stringify({ title: "Ministers reopen border", text: body });
  for (const text of [`\uFEFF${record}\n${record}\n`, `\uFEFF[${record},${record}]`]) {
    const { articles, issues } = await run([{ name: "input", bytes: Buffer.from(text, "utf16le") }]);
    expect(issues).toEqual([]);
    expect(articles).toHaveLength(2);
  }
});

test("the README's example runs and prints what it says", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(readme)![1]!;
  const folder = await mkdtemp(join(tmpdir(), "readme-"));
  await mkdir(join(folder, "articles"));
  await writeFile(join(folder, "articles/a.txt"), `Ministers reopen border\n\n${body}`);
  await writeFile(join(folder, "feed.xml"), "<rss><channel></channel></rss>");
  const printed: string[] = [];
  const print = (...words: unknown[]): void => {
    printed.push(words.join(" "));
  };
  const code = example
    .replace(/^import .*$/m, "")
    .replace(
      '"articles/", "feed.xml", "-"',
      `${JSON.stringify(join(folder, "articles"))}, ${JSON.stringify(join(folder, "none.xml"))}`,
    );
  const AsyncFunction = (async () => {}).constructor as new (
    ...parameters: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction("ingest", "openInputs", "console", code)(ingest, openInputs, { log: print, error: print });
  await rm(folder, { recursive: true });
  expect(printed).toEqual([
    expect.stringMatching(/^[0-9a-f]{16} Ministers reopen border$/),
    "input.missing none.xml there is no such file or folder",
  ]);
});
