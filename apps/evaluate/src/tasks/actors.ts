import { loadAtlas } from "@dateline/atlas";
import { z } from "zod";
import { foldCountry } from "../fold-country.ts";
import { readGold } from "../gold.ts";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({
  id: z.string(),
  phrase: z.string(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  sectorsAccepted: z.array(z.string()),
  hint: z.string().nullable(),
  date: z.string().nullable(),
});
type Row = z.infer<typeof Row>;

/** Country and primary sector of actor phrases, against exact codes; an empty gold code means none may be given. */
export const actors: Task = {
  name: "actors",
  gold: ["actors/phrases.ndjson"],
  async score(path) {
    const rows = await readGold(path, Row);
    const atlas = loadAtlas();
    const resolved = rows.map((row) => ({
      row,
      actor: atlas.resolveActor(row.phrase, {
        asOf: row.date,
        countryHint: row.hint === null ? null : (atlas.countryOf(row.hint)?.code ?? null),
      }),
    }));
    const located = resolved.filter(({ row }) => row.country !== null);
    const grouped = resolved.filter(({ row }) => row.sector !== null);
    return {
      n: rows.length,
      metrics: {
        country: share(
          located.filter(({ row, actor }) => isCountry(row, isoCountry(actor.country))).length,
          located.length,
        ),
        sector: share(
          grouped.filter(({ row, actor }) => row.sectorsAccepted.includes(actor.sectors[0] ?? "")).length,
          grouped.length,
        ),
      },
    };

    /** Gold sets know ISO codes only: a contested state stands for the state it lies in. */
    function isoCountry(code: string | null): string | null {
      const country = code === null ? null : atlas.country(code);
      return country?.isContested ? country.parent : code;
    }
  },
};

function isCountry(row: Row, country: string | null): boolean {
  if (row.country === "") return country === null;
  return row.country === country || (row.country === "KOS" && country === foldCountry("KOS"));
}
