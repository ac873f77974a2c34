import { acledSubEvent, type Coded, type Event } from "@dateline/schema";
import { codedArbitrary } from "@dateline/schema/testing";
import fc from "fast-check";

const subEvents = [
  "Armed clash",
  "Shelling/artillery/missile attack",
  "Attack",
  "Peaceful protest",
  "Looting/property destruction",
] as const;
const classes = ["State forces", "Rebel group", "External/Other forces"] as const;
const places = ["place", "near", "admin1", "country"] as const;

const fill = fc.record({
  subEventType: fc.constantFrom(...subEvents),
  classes: fc.array(fc.constantFrom(...classes, null), { minLength: 4, maxLength: 4 }),
  days: fc.constantFrom(0, 0, 3, 20, 60),
  country: fc.constantFrom("SOM", "UKR", "PHL", "BGD", "XSL", "ALA"),
  precision: fc.constantFrom(...places),
  mode: fc.constantFrom("destroy" as const, "beat" as const),
  isExcluded: fc.integer({ min: 0, max: 9 }),
});

function toAcledEvent(event: Event, values: typeof fill extends fc.Arbitrary<infer T> ? T : never): Event {
  const { subEventType, days, country, precision, isExcluded } = values;
  const start = event.when?.start ?? "2025-01-10";
  const end = new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
  const names = values.mode === "beat" ? { acledName: null } : {};
  return {
    ...event,
    ...(subEventType === "Looting/property destruction" ? { type: "ASSAULT", mode: values.mode, quad: 4 } : {}),
    ...(isExcluded === 0
      ? {}
      : { acled: { eventType: acledSubEvent(subEventType).eventType, subEventType }, acledExclusion: null }),
    when: event.when === null ? null : { ...event.when, start, end },
    where:
      event.where === null
        ? null
        : { ...event.where, country, precision, lat: event.where.lat ?? 1.5, lon: event.where.lon ?? 2.5 },
    actors: event.actors.map((actor, i) => ({ ...actor, ...names, acledInter: values.classes[i] ?? null })),
    recipients: event.recipients.map((actor, i) => ({ ...actor, ...names, acledInter: values.classes[i + 2] ?? null })),
    quantities: event.quantities.map((quantity) => ({
      ...quantity,
      kind: values.mode === "beat" ? ("participants" as const) : quantity.kind,
    })),
  };
}

/** Any valid article whose events mostly have a row in ACLED's form. */
export const acledArbitrary: fc.Arbitrary<Coded> = fc
  .tuple(codedArbitrary, fill, fill)
  .map(([{ article, events }, ...values]) => ({
    article,
    events: events.map((event, i) => toAcledEvent(event, values[i]!)),
  }));
