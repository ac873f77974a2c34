import { readFileSync } from "node:fs";
import { z } from "zod";

/** Version of the command line, as its package states it. */
export const version: string = z
  .looseObject({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))).version;
