import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { containers, generate, tarEntry } from "../bench/generate.ts";
import { ingest } from "./index.ts";

// Far more bytes go through than may be held of one document, so what is not read as it arrives fails here.
test.each(Object.entries(containers))("%s is read as it arrives", async (_, container) => {
  const records = 100;
  const limits = { documentBytes: 30_000, recordBytes: 30_000 };
  const titles: (string | null)[] = [];
  for await (const record of ingest({ name: "stream", stream: generate(container, records) }, { limits })) {
    if ("issue" in record) expect(record.issue).toBeNull();
    else titles.push(record.article.title);
  }
  expect(titles).toEqual(
    Array.from({ length: records }, (_, number) => `Ministers reopen border crossing number ${number}`),
  );
});

test.each(Object.entries(containers))(
  "%s that is cut inside a gzip stream keeps what came before",
  async (_, container) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of generate(container, 12)) pieces.push(piece);
    const packed = gzipSync(Buffer.concat(pieces), { level: 0 });
    let articles = 0;
    const codes: string[] = [];
    for await (const record of ingest({ name: "stream", bytes: packed.subarray(0, packed.length - 1500) })) {
      if ("article" in record) articles++;
      else codes.push(record.issue.code);
    }
    expect(articles).toBeGreaterThanOrEqual(10);
    expect(codes).toContain("input.truncated");
  },
);

// An archive hands out its next file when the one before is read or let go of.
test.each([
  ["binary data", "\u0001".repeat(300_000), "input.binary"],
  ["an archive that is not read", `7z\u00bc\u00af\u0027\u001c${"x".repeat(300_000)}`, "input.unsupported"],
  ["a damaged archive", `PK\u0003\u0004${"x".repeat(300_000)}`, "input.malformed"],
  ["damaged gzip data", `\u001f\u008b\u0008\u0000${"x".repeat(300_000)}`, "input.malformed"],
  ["a document that is too long", "A word of many. ".repeat(20_000), "input.too-large"],
])("%s in a tar archive does not hold up what is after it", async (_, content, code) => {
  const story = containers.tar!.record;
  const tar = Buffer.from(story(0) + tarEntry("member", content) + story(1) + containers.tar!.after, "latin1");
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < tar.length; at += 16_384) yield tar.subarray(at, at + 16_384);
  }
  const found: (string | null)[] = [];
  for await (const record of ingest({ name: "set.tar", stream: stream() }, { limits: { documentBytes: 200_000 } })) {
    found.push("article" in record ? record.article.title : record.issue.code);
  }
  expect(found).toEqual([
    "Ministers reopen border crossing number 0",
    code,
    "Ministers reopen border crossing number 1",
  ]);
});
