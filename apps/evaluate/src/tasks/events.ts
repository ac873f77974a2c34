import { readFile } from "node:fs/promises";
import type { Event } from "@dateline/schema";
import { PipelineError } from "@dateline/schema";
import { z } from "zod";
import { eventsOf } from "../article-of.ts";
import { calibrationError, type Outcome, statedOf } from "../calibration-error.ts";
import { foldCountry } from "../fold-country.ts";
import { goldFiles } from "../gold.ts";
import { f1, share } from "../share.ts";
import type { Task } from "../task.ts";

const Party = z.looseObject({ text: z.string(), country: z.string().nullable() });
const GoldEvent = z.looseObject({
  type: z.string(),
  altTypes: z.array(z.string()),
  actors: z.array(Party),
  recipients: z.array(Party),
  quotes: z.array(z.string()).optional(),
  quote: z.string(),
  date: z.looseObject({ start: z.string(), end: z.string() }).nullable(),
  place: z
    .looseObject({
      name: z.string(),
      country: z.string().nullable(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
    })
    .nullable(),
  quantities: z.array(z.looseObject({ value: z.number() })),
  status: z.string(),
  statusAccepted: z.array(z.string()).optional(),
  attributedTo: z.array(z.string()),
  salience: z.enum(["core", "minor"]),
});
type GoldEvent = z.infer<typeof GoldEvent>;
const GoldArticle = z.looseObject({
  id: z.string(),
  published: z.string().nullable(),
  text: z.string(),
  events: z.array(GoldEvent),
});

interface Pair {
  readonly gold: GoldEvent;
  readonly event: Event;
}

/**
 * Whole articles: an event answers to a gold event when its type is accepted and its words overlap the gold quote, or both
 * countries agree. Matched one to one by agreement. A missed minor event costs half; precision counts every event.
 */
export const events: Task = {
  name: "events",
  gold: ["events/articles"],
  async score(path) {
    const pairs: Pair[] = [];
    const missed: GoldEvent[] = [];
    const outcomes: Outcome[] = [];
    let claimed = 0;
    let articles = 0;
    for (const file of await goldFiles(path)) {
      if (!file.endsWith(".json")) continue;
      const parsed = GoldArticle.safeParse(JSON.parse(await readFile(file, "utf8")));
      if (!parsed.success) throw new PipelineError("gold.invalid", "not an annotated article", {}, parsed.error);
      const article = parsed.data;
      const coded = eventsOf(article.id, article.text, article.published, true);
      const matched = match(article.events, coded, article.text);
      pairs.push(...matched);
      missed.push(...article.events.filter((gold) => !matched.some((pair) => pair.gold === gold)));
      claimed += coded.length;
      for (const event of coded) {
        const pair = matched.find((one) => one.event === event);
        outcomes.push({ ...statedOf(event), isRight: pair !== undefined && isRight(pair) });
      }
      articles += 1;
    }
    const precision = share(pairs.length, claimed);
    const cost = missed.reduce((sum, gold) => sum + (gold.salience === "core" ? 1 : 0.5), 0);
    const recall = share(pairs.length, pairs.length + cost);
    const foundCore = pairs.filter(({ gold }) => gold.salience === "core").length;
    const missedCore = missed.filter((gold) => gold.salience === "core").length;
    const of = (use: (gold: GoldEvent) => boolean, right: (pair: Pair) => boolean) => {
      const used = pairs.filter(({ gold }) => use(gold));
      return share(used.filter(right).length, used.length);
    };
    return {
      n: articles,
      metrics: {
        eventF1: f1(precision, recall),
        eventPrecision: precision,
        eventRecall: recall,
        coreRecall: share(foundCore, foundCore + missedCore),
        type: of(
          () => true,
          ({ gold, event }) => gold.type === event.type,
        ),
        actorCountry: of(
          (gold) => hasCountry(gold.actors),
          ({ gold, event }) => sameCountries(gold.actors, event.actors),
        ),
        recipientCountry: of(
          (gold) => hasCountry(gold.recipients),
          ({ gold, event }) => sameCountries(gold.recipients, event.recipients),
        ),
        date: of((gold) => gold.date !== null, dateOverlaps),
        place: of((gold) => gold.place !== null, samePlace),
        quantity: of((gold) => gold.quantities.length > 0, sameQuantities),
        status: of(
          () => true,
          ({ gold, event }) => (gold.statusAccepted ?? [gold.status]).includes(event.status),
        ),
        attribution: of((gold) => gold.attributedTo.length > 0, sameAttribution),
        calibrationError: calibrationError(outcomes),
      },
      outcomes,
    };
  },
};

/** Type and the countries of both sides, as far as the gold has them: what `confidence` is about. */
function isRight({ gold, event }: Pair): boolean {
  return (
    (!hasCountry(gold.actors) || sameCountries(gold.actors, event.actors)) &&
    (!hasCountry(gold.recipients) || sameCountries(gold.recipients, event.recipients))
  );
}

function match(gold: readonly GoldEvent[], coded: readonly Event[], text: string): Pair[] {
  const options = gold
    .flatMap((goldEvent, g) => coded.map((event, e) => ({ g, e, points: points(goldEvent, event, text) })))
    .filter((option) => option.points > 0)
    .sort((a, b) => b.points - a.points || a.g - b.g || a.e - b.e);
  const [takenGold, takenCoded] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { g, e } of options) {
    if (takenGold.has(g) || takenCoded.has(e)) continue;
    takenGold.add(g);
    takenCoded.add(e);
    pairs.push({ gold: gold[g]!, event: coded[e]! });
  }
  return pairs;
}

/** 0 when the event cannot answer; else by type, quote, actor country, recipient country, date, quantity. */
function points(gold: GoldEvent, event: Event, text: string): number {
  if (gold.type !== event.type && !gold.altTypes.includes(event.type)) return 0;
  const quoted = overlapsQuote(gold, event, text);
  const [actors, recipients] = [
    sameCountries(gold.actors, event.actors),
    sameCountries(gold.recipients, event.recipients),
  ];
  const bothCountries = hasCountry(gold.actors) && hasCountry(gold.recipients) && actors && recipients;
  if (!quoted && !bothCountries) return 0;
  const agrees = [
    gold.type === event.type,
    quoted,
    actors,
    recipients,
    gold.date !== null && dateOverlaps({ gold, event }),
    gold.quantities.length > 0 && sameQuantities({ gold, event }),
  ];
  return agrees.reduce((sum, agree, i) => sum + (agree ? 2 ** (agrees.length - i) : 0), 1);
}

function overlapsQuote(gold: GoldEvent, event: Event, text: string): boolean {
  return [...(gold.quotes ?? []), gold.quote].some((quote) => {
    const start = text.indexOf(quote);
    if (start === -1) return false;
    return [event.trigger, ...event.mentions].some((words) => words.start < start + quote.length && start < words.end);
  });
}

type HasCountry = { country: string | null };

const hasCountry = (parties: readonly HasCountry[]) => parties.some((party) => party.country !== null);

function sameCountries(gold: readonly HasCountry[], coded: readonly HasCountry[]): boolean {
  const set = (parties: readonly HasCountry[]) =>
    [...new Set(parties.map(({ country }) => (country === "HKG" ? "CHN" : foldCountry(country))))]
      .filter((country) => country !== null)
      .sort()
      .join(" ");
  return set(gold) === set(coded);
}

function dateOverlaps({ gold, event }: Pair): boolean {
  return (
    gold.date !== null && event.when !== null && event.when.start <= gold.date.end && gold.date.start <= event.when.end
  );
}

function samePlace({ gold: { place }, event: { where } }: Pair): boolean {
  if (place === null || where === null) return false;
  if (place.name.toLowerCase() === where.name.toLowerCase()) return true;
  if (place.country !== where.country || place.lat === null || place.lon === null) return false;
  return where.lat !== null && where.lon !== null && kilometres(place.lat, place.lon, where.lat, where.lon) <= 100;
}

/** Great-circle distance on a sphere of 6,371 km. */
export function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}

function sameQuantities({ gold, event }: Pair): boolean {
  const values = new Set([
    ...event.quantities.map((quantity) => quantity.value),
    event.fatalities?.best,
    event.injuries?.best,
  ]);
  return gold.quantities.every((quantity) => values.has(quantity.value));
}

function sameAttribution({ gold, event }: Pair): boolean {
  const fold = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, "");
  return gold.attributedTo.some((name) =>
    event.attribution.some(({ actor, evidence }) =>
      [actor, evidence.text].some((coded) => fold(coded).includes(fold(name)) || fold(name).includes(fold(coded))),
    ),
  );
}
