/** Prints what the README claims: load times, memory, look-ups and resolutions a second. Run with --expose-gc. */
import { loadAtlas } from "../src/index.ts";
import { readGazetteer } from "../src/places/gazetteer.ts";

const time = <T>(run: () => T): [T, number] => {
  const start = performance.now();
  const value = run();
  return [value, performance.now() - start];
};
const perSecond = (count: number, milliseconds: number) =>
  `${Math.round((count / milliseconds) * 1000).toLocaleString("en")}/s`;

const before = process.memoryUsage().rss;
const gazetteerFile = new URL("../data/places/gazetteer.bin", import.meta.url);
const [gazetteer, gazetteerTime] = time(() => readGazetteer(gazetteerFile, "gazetteer"));
const [atlas, atlasTime] = time(() => loadAtlas());
(globalThis as { gc?: () => void }).gc?.();
console.log(`gazetteer alone     ${gazetteerTime.toFixed(0)} ms, ${gazetteer.size.toLocaleString("en")} places`);
console.log(`whole atlas         ${atlasTime.toFixed(0)} ms`);
console.log(`resident, added     ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB (two gazetteers)`);

const names = ["vladivostok", "san jose", "no such place", "kharkiv", "paris", "el fasher", "springfield", "aleppo"];
const rounds = 250_000;
const [, lookups] = time(() => {
  let found = 0;
  for (let i = 0; i < rounds; i++) found += gazetteer.rowsOf(names[i & 7]!).length;
  return found;
});
console.log(`name look-ups       ${perSecond(rounds, lookups)}`);

const phrases = [
  "the French foreign minister",
  "Syrian Democratic Forces",
  "two gunmen",
  "former Polish president",
  "Moscow",
];
const [, resolutions] = time(() => {
  for (let i = 0; i < 20_000; i++) atlas.resolveActor(phrases[i % phrases.length]!, { asOf: "2024-10-18" });
});
console.log(`actor phrases       ${perSecond(20_000, resolutions)}`);

const article =
  "BEIRUT (Agency) — Shelling in Idlib and Aleppo killed 12 people on Monday, officials in Damascus said, while convoys from Gaziantep, Turkey, waited near Azaz. The Russian foreign ministry in Moscow denied a role. ".repeat(
    8,
  );
const [, documents] = time(() => {
  for (let i = 0; i < 200; i++) atlas.resolvePlaces(article, atlas.scanPlaces(article));
});
console.log(`place documents     ${perSecond(200, documents)} of ${article.length} characters`);
