import { readFileSync } from "node:fs";

/** Agency by each of its written forms. */
const byForm = new Map<string, string>();
for (const line of readFileSync(new URL("../data/agencies.txt", import.meta.url), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const forms = line.split("|");
  for (const form of forms) byForm.set(form, forms[0]!);
}

/** The wire agency a written name stands for, or null; short forms count only as they are written. */
export function agencyOf(written: string): string | null {
  return byForm.get(written.trim()) ?? null;
}

/** The agency a text credits: in its dateline, among its authors, or in brackets or alone at its very end. */
export function creditedAgency(dateline: string | null, bylines: readonly string[], last: string): string | null {
  for (const written of [dateline ?? "", ...bylines]) {
    for (const part of written.split(/\s*[/,]\s*|\s+(?:and|und|mit|with)\s+/)) {
      const agency = agencyOf(part);
      if (agency !== null) return agency;
    }
  }
  const credit = /\(([^()]{2,30})\)\s*\.?$/.exec(last)?.[1] ?? (last.length <= 30 ? last.replace(/^[–—-]\s*/, "") : "");
  for (const part of credit.split(/\s*[/,]\s*/)) {
    const agency = agencyOf(part);
    if (agency !== null) return agency;
  }
  return null;
}
