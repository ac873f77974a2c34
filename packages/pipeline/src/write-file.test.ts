import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFileAtomic } from "./write-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("writes all chunks and says size and hash", async () => {
  const written = await writeFileAtomic(join(folder, "new", "a.txt"), ["é", Buffer.from("x"), "y".repeat(200_000)]);
  const bytes = await readFile(join(folder, "new", "a.txt"));
  expect(bytes.toString()).toBe(`éx${"y".repeat(200_000)}`);
  expect(written).toEqual({ bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
});

test("a source that fails leaves the old file and nothing else", async () => {
  await writeFile(join(folder, "a.txt"), "old");
  const failing = async function* () {
    yield "new".repeat(50_000);
    throw new RangeError("source failed");
  };
  await expect(writeFileAtomic(join(folder, "a.txt"), failing())).rejects.toThrow("source failed");
  expect(await readdir(folder)).toEqual(["a.txt"]);
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
});

test("a folder that cannot be made is output.failed, without a machine path", async () => {
  await writeFile(join(folder, "file"), "");
  const error = await writeFileAtomic(join(folder, "file", "a.txt"), ["x"]).catch((reason) => reason);
  expect(error).toMatchObject({ code: "output.failed", site: { input: "a.txt" } });
  expect(error.message).not.toContain(folder);
});
