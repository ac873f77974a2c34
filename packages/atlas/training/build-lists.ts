/** Checks the lists in data/ and packs them into data/lists.json.br, which is what the atlas loads. */
import { writeFileSync } from "node:fs";
import { packLists, readLists } from "../src/lists.ts";

const folder = new URL("../data/", import.meta.url);
const lists = readLists(folder);
const packed = packLists(lists);
writeFileSync(new URL("lists.json.br", folder), packed);
for (const [name, list] of Object.entries(lists)) console.log(`${name.padEnd(14)} ${list.length}`);
console.log(`packed         ${(packed.length / 1e3).toFixed(0)} kB`);
