/** Prints in how many states each main office has a known holder on some days, and which of all states lack one. */

import { loadAtlas } from "../src/index.ts";
import { readLists } from "../src/lists.ts";
import type { OfficeRole } from "../src/offices/office.ts";

const atlas = loadAtlas();
const { countries } = readLists(new URL("../data/", import.meta.url));
const states = countries.filter(({ parent, isContested }) => parent === null || isContested).map(({ code }) => code);
const days = ["1991-01-01", "2000-01-01", "2010-01-01", "2015-07-01", "2020-01-01", "2024-10-18"];
const offices: readonly (readonly [string, readonly OfficeRole[]])[] = [
  ["leaders", ["head-of-state", "head-of-government", "de-facto-leader"]],
  ["foreign ministers", ["foreign-minister"]],
  ["defence ministers", ["defence-minister"]],
  ["interior ministers", ["interior-minister"]],
];

console.log(`states and contested states: ${states.length}`);
for (const [name, roles] of offices) {
  const lacking = (day: string) =>
    states.filter((code) => roles.every((role) => atlas.officeHolders(code, role, day).length === 0));
  console.log(
    `${name.padEnd(20)}${days.map((day) => `${day.slice(0, 4)} ${states.length - lacking(day).length}`).join("  ")}`,
  );
  console.log(`  without one on ${days.at(-1)}: ${lacking(days.at(-1)!).join(" ")}`);
}
