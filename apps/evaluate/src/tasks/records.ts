import type { Actor, Event } from "@dateline/schema";
import { z } from "zod";
import { eventsOf } from "../article-of.ts";
import { calibrationError, type Outcome, statedOf } from "../calibration-error.ts";
import { foldCountry } from "../fold-country.ts";
import { readGold } from "../gold.ts";
import { groupBy } from "../group-by.ts";
import { f1, share } from "../share.ts";
import type { Task } from "../task.ts";

const Party = z.looseObject({ country: z.string().nullable(), sector: z.string().nullable() });
const Row = z.looseObject({
  id: z.string(),
  text: z.string(),
  types: z.array(z.string()),
  actors: z.array(Party),
  recipients: z.array(Party),
  mode: z.string().nullable(),
  place: z.looseObject({ text: z.string().nullable() }).nullable(),
  size: z.number().nullable(),
  dead: z.number().nullable(),
  injured: z.number().nullable(),
});
type Row = z.infer<typeof Row>;
type Party = z.infer<typeof Party>;

const countrySet = (parties: readonly { country: string | null }[]) =>
  [...new Set(parties.map((party) => foldCountry(party.country)))]
    .filter((country) => country !== null)
    .sort()
    .join(" ");

/**
 * Whole coded records: type, and countries on the right sides.
 *
 * Where several rows share a text, events are matched to rows one to one, best agreement first.
 */
export const records: Task = {
  name: "records",
  gold: ["events/records.ndjson"],
  async score(path) {
    const rows = await readGold(path, Row);
    const pairs: { row: Row; event: Event | null }[] = [];
    let claims = 0;
    let rightClaims = 0;
    let recalled = 0;
    const outcomes: Outcome[] = [];
    for (const [text, group] of groupBy(rows, (row) => row.text)) {
      const events = eventsOf(group[0]!.id, text, null);
      pairs.push(...match(group, events));
      for (const event of events)
        outcomes.push({
          ...statedOf(event),
          isRight: group.some((row) => agreement(row, event) >= full),
        });
      const predicted = new Set<string>(events.map((event) => event.type));
      claims += predicted.size;
      rightClaims += [...predicted].filter((type) => group.some((row) => row.types.includes(type))).length;
      recalled += group.filter((row) => row.types.some((type) => predicted.has(type))).length;
    }
    const isFull = ({ row, event }: (typeof pairs)[number]) => event !== null && agreement(row, event) >= full;
    const dyads = pairs.filter(({ row }) => row.actors.length === 1 && row.recipients.length === 1);
    const parties = (side: "actors" | "recipients") =>
      pairs.flatMap(({ row, event }) => row[side].map((gold) => ({ gold, coded: event?.[side] ?? [] })));
    const sided = { actors: parties("actors"), recipients: parties("recipients") };
    const countryRecall = (side: "actors" | "recipients") => {
      const known = sided[side].filter(({ gold }) => gold.country !== null);
      return share(
        known.filter(({ gold, coded }) => coded.some((actor) => sameCountry(gold, actor))).length,
        known.length,
      );
    };
    const withSector = [...sided.actors, ...sided.recipients].filter(({ gold }) => gold.sector !== null);
    const exact = (pick: (row: Row) => number | null, found: (event: Event) => readonly number[]) => {
      const stated = pairs.filter(({ row }) => pick(row) !== null);
      return share(
        stated.filter(({ row, event }) => event !== null && found(event).includes(pick(row)!)).length,
        stated.length,
      );
    };
    const withMode = pairs.filter(({ row }) => row.mode !== null);
    const withPlace = pairs.filter(({ row }) => row.place?.text != null);
    return {
      n: rows.length,
      metrics: {
        dyadType: share(dyads.filter(isFull).length, dyads.length),
        dyadTypeAll: share(pairs.filter(isFull).length, pairs.length),
        actorCountry: countryRecall("actors"),
        recipientCountry: countryRecall("recipients"),
        actorCountrySector: share(
          withSector.filter(({ gold, coded }) =>
            coded.some((actor) => sameCountry(gold, actor) && actor.sectors.some((sector) => sector === gold.sector)),
          ).length,
          withSector.length,
        ),
        typeMicroF1: f1(share(rightClaims, claims), share(recalled, rows.length)),
        mode: share(withMode.filter(({ row, event }) => event?.mode === row.mode).length, withMode.length),
        dead: exact(
          (row) => row.dead,
          (event) => [event.fatalities?.best ?? -1],
        ),
        injured: exact(
          (row) => row.injured,
          (event) => [event.injuries?.best ?? -1],
        ),
        size: exact(
          (row) => row.size,
          (event) => event.quantities.map((quantity) => quantity.value),
        ),
        place: share(
          withPlace.filter(({ row, event }) => samePlace(row.place!.text!, event?.where?.name ?? "")).length,
          withPlace.length,
        ),
        calibrationError: calibrationError(outcomes),
      },
      outcomes,
    };
  },
};

function sameCountry(gold: Party, actor: Actor): boolean {
  return foldCountry(gold.country) === foldCountry(actor.country);
}

function samePlace(gold: string, coded: string): boolean {
  const [a, b] = [gold.toLowerCase(), coded.toLowerCase()];
  return b !== "" && (a.includes(b) || b.includes(a));
}

/** Agreement of type and both country sets. */
const full = 7;

/** 4 for the type, 2 for the actors' countries, 1 for the recipients'. */
function agreement(row: Row, event: Event): number {
  return (
    (row.types.includes(event.type) ? 4 : 0) +
    (countrySet(row.actors) === countrySet(event.actors) ? 2 : 0) +
    (countrySet(row.recipients) === countrySet(event.recipients) ? 1 : 0)
  );
}

function match(rows: readonly Row[], events: readonly Event[]): { row: Row; event: Event | null }[] {
  const options = rows
    .flatMap((row, r) => events.map((event, e) => ({ r, e, points: agreement(row, event) })))
    .sort((a, b) => b.points - a.points || a.r - b.r || a.e - b.e);
  const eventOfRow = new Map<number, number>();
  const taken = new Set<number>();
  for (const { r, e } of options) {
    if (eventOfRow.has(r) || taken.has(e)) continue;
    eventOfRow.set(r, e);
    taken.add(e);
  }
  return rows.map((row, r) => ({ row, event: events[eventOfRow.get(r) ?? -1] ?? null }));
}
