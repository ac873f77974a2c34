import { readFileSync } from "node:fs";
import { deflateRawSync, gzipSync } from "node:zlib";
import { Article, Issue } from "@dateline/schema";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ingest } from "./index.ts";
import type { Limits } from "./limits.ts";

// Large inputs, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

interface Outcome {
  articles: Article[];
  issues: Issue[];
  codes: string[];
}

async function read(bytes: Uint8Array | string, limits: Partial<Limits> = {}): Promise<Outcome> {
  const outcome: Outcome = { articles: [], issues: [], codes: [] };
  const input = { name: "input", bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes };
  for await (const record of ingest(input, { limits })) {
    if ("article" in record) outcome.articles.push(Article.parse(record.article));
    else outcome.issues.push(Issue.parse(record.issue));
  }
  outcome.codes = outcome.issues.map(({ code }) => code);
  return outcome;
}

const sentence = "The two ministers met in the capital on Tuesday and agreed to reopen the border crossing at noon.";
const story = `Ministers reopen border\n\n${sentence}\n`;

describe("a page with one story among hostile markup gives the story", () => {
  const many = 300_000;
  test.each([
    ["nested elements", `${"<div>".repeat(1_000_000)}<p>${sentence}</p>`],
    ["nested inline elements", `${"<b><i>".repeat(many)}</i></b><p>${sentence}</p>`],
    ["nested lists", `${"<ul><li>".repeat(many)}<p>${sentence}</p>`],
    ["nested tables", `${"<table><tr><td>".repeat(many)}<p>${sentence}</p>`],
    ["closing tags that close nothing", `<p>${sentence}</p>${"</div>".repeat(many)}`],
    ["attributes", `<p ${"a=1 ".repeat(many)}>${sentence}</p>`],
    ["one long attribute", `<p class="${"share ".repeat(many)}">${sentence}</p>`],
    ["entities", `<p>${sentence}</p><p>${"&amp;".repeat(many)}</p>`],
    ["open comments", `<p>${sentence}</p>${"<!--".repeat(many)}`],
    ["links", `<p>${sentence}</p>${"<a href=x>y</a>".repeat(many)}`],
    ["short paragraphs", `<p>${sentence}</p>${"<p>x</p>".repeat(100_000)}`],
    ["digits", `<p>${sentence}</p><p>${"1".repeat(many)}</p>`],
    ["a date that never ends", `<p>${sentence}</p><p>${"12. ".repeat(many)}</p>`],
    [
      "JSON-LD that nests",
      `<script type="application/ld+json">${'{"@graph":['.repeat(5000)}</script><p>${sentence}</p>`,
    ],
    [
      "JSON-LD that refers to itself",
      `<script type="application/ld+json">{"@id":"a","@type":"NewsArticle","author":{"@id":"a"},"mainEntity":{"@id":"a"}}</script><p>${sentence}</p>`,
    ],
    ["a canonical address of another kind", `<link rel="canonical" href="javascript:alert(1)"><p>${sentence}</p>`],
    [
      "a redirect to itself",
      `<meta http-equiv="refresh" content="0;url=/"><link rel="canonical" href="/"><p>${sentence}</p>`,
    ],
  ])("%s", async (_, html) => {
    const { articles } = await read(`<html><body><h1>Ministers reopen border</h1>${html}</body></html>`);
    expect(articles[0]?.text).toContain(sentence);
  });
});

test.each([
  ["a title", `{"text":"${sentence}","title":${'{"name":'.repeat(100_000)}"x"${"}".repeat(100_000)}}`],
  ["an author", `{"text":"${sentence}","author":${"[".repeat(100_000)}"x"${"]".repeat(100_000)}}`],
  [
    "embedded data",
    `<script type="application/ld+json">{"@type":"NewsArticle","author":${'{"name":'.repeat(50_000)}"x"${"}".repeat(50_000)}}</script><p>${sentence}</p>`,
  ],
])("fields that nest without end: %s", async (_, input) => {
  const { articles, codes } = await read(input);
  expect(articles[0]?.text).toContain(sentence);
  expect(codes).toEqual([]);
});

test("script in every field stays text or is dropped", async () => {
  const attack = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const { articles } = await read(
    JSON.stringify({ title: `T ${attack}`, text: sentence, url: "javascript:alert(1)", author: attack }),
  );
  expect(articles[0]).toMatchObject({ url: null });
});

test("script in every field of a page stays text or is dropped", async () => {
  const attack = "javascript:alert(1)//<script>alert(2)</script>";
  const data = JSON.stringify({
    "@type": "NewsArticle",
    author: { name: attack },
    url: attack,
    articleSection: attack,
  });
  const tags = ["og:url", "og:title", "article:published_time", "author", "og:locale", "article:section"];
  const html = `<html lang="${attack.replace(/"/g, "")}"><head><link rel="canonical" href="${attack}">${tags.map((name) => `<meta property="${name}" content="${attack}">`).join("")}<script type="application/ld+json">${data.replaceAll("</", "<\\/")}</script></head><body><h1>Ministers reopen border</h1><p onclick="alert(3)">${sentence}</p><script>alert(4)</script></body></html>`;
  const { articles, codes } = await read(html);
  expect(codes).toEqual([]);
  expect(articles[0]).toMatchObject({ url: null, publishedAt: null, language: "en" });
  expect(articles[0]!.text).toContain(sentence);
  expect(articles[0]!.text).not.toMatch(/alert\([34]\)/);
});

describe("no date comes from the clock", () => {
  afterEach(() => void vi.useRealTimers());
  test.each([
    `<h1>Ministers reopen border</h1><time>2 hours ago</time><p>${sentence}</p>`,
    `<h1>Ministers reopen border</h1><span class="date">Today, 14:30</span><p>${sentence}</p>`,
    `<h1>Ministers reopen border</h1><span class="date">Gestern um 9 Uhr</span><p>${sentence}</p>`,
    `<h1>Ministers reopen border</h1><p>${sentence}</p><footer>© 2026 Lunde Post</footer>`,
  ])("%s", async (body) => {
    for (const now of ["2024-10-18T12:00:00Z", "2031-01-01T00:00:00Z"]) {
      vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
      expect((await read(`<html><body>${body}</body></html>`)).articles[0]!.publishedAt).toBeNull();
    }
  });
});

test("declared entities are not replaced and nothing outside is read", async () => {
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  const xml = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${lol}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Ministers reopen border</title><description>${sentence} &l9; &x;</description></item></channel></rss>`;
  const { articles } = await read(xml);
  expect(articles[0]!.text.length).toBeLessThan(300);
  expect(articles[0]!.text).not.toContain("root:");
});

describe("limits", () => {
  test("a gzip bomb stops at the limit, and the issue says where", async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20, 0x61), { level: 1 });
    const { issues } = await read(bomb, { documentBytes: 2 ** 31, expansion: 50 });
    expect(issues).toEqual([expect.objectContaining({ code: "input.limit", byte: expect.any(Number) })]);
  });

  test("a zip bomb is an issue with its name, and what is around it is read", async () => {
    const zip = makeZip([
      ["a.txt", Buffer.from(story)],
      ["b.txt", Buffer.alloc(100 * 2 ** 20, 0x61)],
      ["c.txt", Buffer.from(story)],
    ]);
    const { articles, issues } = await read(zip);
    expect(articles.map(({ input }) => input)).toEqual(["input/a.txt", "input/c.txt"]);
    expect(issues).toEqual([expect.objectContaining({ code: "input.limit", input: "input/b.txt" })]);
  });

  test.each([
    ["zero bytes", Buffer.alloc(512), ["Ministers reopen border"], []],
    ["bytes that are no gzip", Buffer.from("garbage"), [], ["input.malformed"]],
  ])("a gzip stream with %s after its end comes to an end", async (_, tail, titles, expected) => {
    const text = `Ministers reopen border\n\n${sentence.repeat(3)}\n`;
    const { articles, codes } = await read(Buffer.concat([gzipSync(text), tail]));
    expect(articles.map(({ title }) => title)).toEqual(titles);
    expect(codes).toEqual(expected);
  });

  test("gzip in gzip in gzip stops", async () => {
    let bytes: Uint8Array = Buffer.from(story);
    for (let i = 0; i < 10; i++) bytes = gzipSync(bytes);
    expect((await read(bytes)).codes).toEqual(["input.limit"]);
  });

  test("a page past the limit is an issue", async () => {
    expect((await read(`<html>${"x".repeat(3000)}`, { documentBytes: 2000 })).codes).toEqual(["input.too-large"]);
  });

  test("a text past the limit is cut, with a warning", async () => {
    const { articles } = await read(`Title of it\n\n${`${sentence}\n\n`.repeat(100)}`, { textLength: 1000 });
    expect(articles[0]!.text.length).toBeLessThanOrEqual(1000);
    expect(articles[0]!.issues.map(({ code }) => code)).toContain("input.limit");
  });

  test("a page of more elements than the limit is read as far as it goes", async () => {
    const { articles } = await read(`<html><body><p>${sentence}</p>${"<p>word</p>".repeat(100)}</body></html>`, {
      pageElements: 50,
    });
    expect(articles[0]!.text).toContain(sentence);
    expect(articles[0]!.issues.map(({ code }) => code)).toContain("input.limit");
  });

  test("more files than the limit", async () => {
    const zip = makeZip(Array.from({ length: 5 }, (_, i) => [`${i}.txt`, Buffer.from(story)] as const));
    const { articles, codes } = await read(zip, { archiveEntries: 3 });
    expect(codes).toEqual(["input.limit"]);
    expect(articles).toHaveLength(3);
  });

  test("an item of a feed past the limit is an issue, and the next ones are read", async () => {
    const item = (text: string): string =>
      `<item><title>Ministers reopen border</title><description>${text}</description></item>`;
    const feed = `<rss><channel>${item(sentence)}${item(`<b>${"word ".repeat(100_000)}</b>`)}${item(sentence)}</channel></rss>`;
    const { articles, issues } = await read(feed, { documentBytes: 100_000 });
    expect(articles).toHaveLength(2);
    expect(issues).toEqual([expect.objectContaining({ code: "input.too-large", byte: expect.any(Number) })]);
  });

  test("a page of 100 MB is an issue under the default limits", async () => {
    expect((await read(Buffer.alloc(100 * 2 ** 20, "<p>word</p>"))).codes).toEqual(["input.too-large"]);
  });

  test("a zip that is too large to hold is read from a copy on disk", async () => {
    const zip = makeZip(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, Buffer.from(story)] as const));
    const { articles, codes } = await read(zip, { documentBytes: zip.length - 1 });
    expect(codes).toEqual([]);
    expect(articles).toHaveLength(50);
  });
});

test("names in archives never lead out of it", async () => {
  const zip = makeZip([
    ["../../etc/cron.d/x.txt", Buffer.from(story)],
    ["/abs.txt", Buffer.from(story)],
    ["C:\\win.txt", Buffer.from(story)],
  ]);
  const { articles } = await read(zip);
  expect(articles.map(({ input }) => input)).toEqual(["input/etc/cron.d/x.txt", "input/abs.txt", "input/win.txt"]);
});

test("links in archives are not followed", async () => {
  const zip = makeZip([["link.txt", Buffer.from("/etc/passwd")]], 0xa1ff);
  expect((await read(zip)).codes).toEqual(["input.unsupported"]);
  const header = Buffer.alloc(512);
  header.write("link.txt", 0, "latin1");
  header.write("0000644\u0000", 100, "latin1");
  header.write("00000000000\u0000", 124, "latin1");
  header.write("        2/etc/passwd", 148, "latin1");
  header.write("ustar\u000000", 257, "latin1");
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\u0000 `, 148, "latin1");
  expect((await read(Buffer.concat([header, Buffer.alloc(1024)]))).codes).toEqual(["input.unsupported"]);
});

test("damage between the records of a WARC file does not take its neighbours", async () => {
  const whole = fixture("crawl.warc");
  const all = (await read(whole)).articles.length;
  const second = Buffer.from(whole).indexOf("\nWARC/1.", 10) + 1;
  const { articles, issues } = await read(
    Buffer.concat([whole.subarray(0, second), Buffer.from("no record\r\n\r\n".repeat(9)), whole.subarray(second)]),
  );
  expect(articles).toHaveLength(all);
  expect(issues).toContainEqual(expect.objectContaining({ code: "input.malformed", byte: second }));
});

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

describe("a cut input gives what is before the cut", () => {
  test.each(["crawl.warc.gz", "crawl.warc", "set.tar.gz", "feed.rss", "articles.ndjson", "mails.mbox", "table.csv"])(
    "%s",
    async (name) => {
      const whole = fixture(name);
      const all = (await read(whole)).articles.length;
      const { articles } = await read(whole.subarray(0, Math.floor(whole.length * 0.93)));
      expect(articles.length).toBeGreaterThanOrEqual(Math.max(1, all - 1));
    },
  );
});

/** A zip archive with one deflated entry a file; nothing is checked, so hostile names go in as they are. */
function makeZip(files: readonly (readonly [string, Uint8Array])[], mode = 0): Uint8Array {
  const local: Uint8Array[] = [];
  const index: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(0, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const head = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, label]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(mode * 2 ** 16, 6);
    tail.writeUInt32LE(offset, 10);
    index.push(Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), Buffer.from([20, 0]), fields, tail, label]));
    local.push(head, packed);
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
