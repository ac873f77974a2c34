import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { containers, generate } from "../bench/generate.ts";
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
