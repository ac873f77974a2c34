import type { Party } from "../parties/mention.ts";

/** What somebody is to politics, in a word: the first sector, or how the name was understood. */
export function classOf({ resolved }: Party): string {
  const sector = resolved.sectors[0];
  if (sector !== undefined) return sector;
  if (resolved.rule === "country" || resolved.rule === "capital") return "state";
  if (resolved.organisation !== null) return "organisation";
  if (resolved.isPlaceOnly) return "place";
  if (resolved.person !== null) return "person";
  return resolved.rule;
}
