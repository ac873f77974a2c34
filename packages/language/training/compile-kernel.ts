// Compiles src/score.wat into src/score-module.ts:
//   pnpm --filter @dateline/language kernel
import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

/** The bytes of a WebAssembly module: of the one that scores features, or of a text beside this file. */
export async function compileKernel(name = "../src/score.wat"): Promise<Uint8Array> {
  const source = readFileSync(new URL(name, import.meta.url), "utf8");
  const { parseWat } = await wabt();
  const module = parseWat(name, source);
  module.validate();
  return module.toBinary({}).buffer;
}

if (process.argv[1] === import.meta.filename) {
  const base64 = Buffer.from(await compileKernel()).toString("base64");
  writeFileSync(
    new URL("../src/score-module.ts", import.meta.url),
    `/** score.wat, compiled. */\nexport const scoreModule =\n  "${base64}";\n`,
  );
}
