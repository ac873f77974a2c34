import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type ErrorCode, type Issue, PipelineError, toIssue } from "@dateline/schema";
import { compileGlob, isGlob, splitGlob } from "./glob.ts";
import type { Input } from "./ingest.ts";

/**
 * The inputs that paths stand for, in a fixed order: files, folders with all they hold, patterns, `-` for standard
 * input.
 *
 * A name is relative to what was given: to the folder, to the fixed part of the pattern, or to the file's own folder;
 * with several paths it starts with the last part of its own. Entries sort by name, so the order does not depend on
 * the disk. Names that start with a dot are passed over, and so is the folder of pictures and scripts that a browser puts
 * beside a page it saves (`page.html`, `page_files/`). Symbolic links inside folders are not followed. A path that
 * is missing, a link, a device, a pattern nothing matches: each is an input that yields its issue.
 */
export async function* openInputs(...paths: string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === "-") {
      yield { name: "-", stream: process.stdin };
      continue;
    }
    const kind = await kindOf(path);
    if (kind === null && isGlob(path)) yield* openPattern(path, paths.length > 1);
    else if (kind === null) yield refused(basename(path) || path, "input.missing", "there is no such file or folder");
    else if (kind === "file") yield { name: basename(path), file: path, stream: streamFile(path) };
    else if (kind === "folder") {
      const prefix = paths.length > 1 ? nameOf(path) : "";
      let isEmpty = true;
      for await (const input of openFolder(path, prefix)) {
        isEmpty = false;
        yield input;
      }
      if (isEmpty) yield refused(basename(path) || ".", "input.empty", "the folder holds no file");
    } else yield refused(basename(path), "input.unsupported", "neither a file nor a folder");
  }
}

/** The folder of a saved page's parts, as browsers name it in the languages they speak. */
const partsOfPage =
  /^(.+?)(?:\.x?html?)?(?:[_-](?:files|dateien|fichiers|archivos|arquivos|ficheiros|filer|bestanden|soubory|pliki|tiedostot|dosyalar|fails|fajlovi|elemei|file)|\.files)$/i;

async function* openPattern(pattern: string, isOneOfMany: boolean): AsyncGenerator<Input> {
  const { base, segments } = splitGlob(pattern);
  const matches = compileGlob(segments);
  const prefix = isOneOfMany ? nameOf(base) : "";
  let isEmpty = true;
  if ((await kindOf(base)) === "folder") {
    for await (const input of openFolder(
      base,
      "",
      segments.some((segment) => segment.startsWith(".")),
    )) {
      if (!matches(input.name)) continue;
      isEmpty = false;
      yield { ...input, name: prefix + input.name };
    }
  }
  if (isEmpty) yield refused(segments.join("/"), "input.missing", "no file matches the pattern");
}

async function* openFolder(folder: string, prefix: string, withDots = false): AsyncGenerator<Input> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages = new Set(entries.flatMap(({ name }) => /^(.+)\.x?html?$/i.exec(name)?.[1] ?? []));
  for (const entry of entries) {
    if (entry.name.startsWith(".") && !withDots) continue;
    const page = entry.isDirectory() ? partsOfPage.exec(entry.name)?.[1] : undefined;
    if (page !== undefined && pages.has(page)) continue;
    const name = prefix + entry.name;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* openFolder(path, `${name}/`, withDots);
    else if (entry.isFile()) yield { name, file: path, stream: streamFile(path) };
    else if (entry.isSymbolicLink()) yield refused(name, "input.unsupported", "symbolic links are not followed");
    else yield refused(name, "input.unsupported", "neither a file nor a folder");
  }
}

/** Opens the file only when it is read. */
async function* streamFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 262_144 });
}

async function kindOf(path: string): Promise<"file" | "folder" | "other" | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ELOOP") return null;
    throw new PipelineError("input.unreadable", "the path cannot be looked up", { input: basename(path) }, error);
  });
  if (found === null) return null;
  return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
}

function nameOf(path: string): string {
  const name = basename(path);
  return name === "" || name === "." || name === ".." ? "" : `${name}/`;
}

function refused(name: string, code: ErrorCode, reason: string): Input {
  const issue: Issue = toIssue(new PipelineError(code, reason, { stage: "ingest", input: name }));
  return { name, issue };
}
