import { z } from "zod";
import { AcledEventType, AcledInter, AcledSubEventType } from "./codes/acled.ts";
import { cameoCodes } from "./codes/cameo.ts";
import { ActorCountry, CountryCode } from "./codes/country.ts";
import { PloverContext, PloverMode, PloverSector, PloverType, ploverTypes } from "./codes/plover.ts";
import { Day } from "./date.ts";
import { Evidence } from "./evidence.ts";

/** How an actor's mention led to the actor. */
export const ActorBasis = z.enum(["named", "coreference", "inferred"]);
export type ActorBasis = z.infer<typeof ActorBasis>;

/** A party to an event, as mentioned and as resolved on the event's day. */
export const Actor = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .meta({ description: "Resolved name, or the mention's own words when nothing was resolved." }),
    evidence: Evidence.meta({ description: "The mention in or near the event's sentence." }),
    basis: ActorBasis.meta({
      description:
        "named: the mention names it; coreference: the mention refers back to antecedent; inferred: by the coder's rule.",
    }),
    antecedent: Evidence.nullable().meta({ description: "Where the actor is named, when basis is coreference." }),
    country: ActorCountry.nullable().meta({
      description:
        "ISO 3166-1 alpha-3, XKX, a contested state's code, or IGO, UNO, EUR, NGO, ISM, IMG, MNC; null when not told.",
    }),
    sectors: z.array(PloverSector).meta({ description: "PLOVER sectors, primary first; empty when not told." }),
    code: z
      .string()
      .regex(/^[A-Z]{3}([A-Z]{3})*$/)
      .nullable()
      .meta({
        description: "CAMEO-style code, country then sectors, such as PRKMIL; null without country and sector.",
      }),
    person: z.string().min(1).nullable().meta({ description: "Full name of the person; null when none is named." }),
    title: z.string().min(1).nullable().meta({ description: "Office or title, such as foreign minister." }),
    organisation: z.string().min(1).nullable().meta({ description: "Organisation named, in full when known." }),
    asOf: Day.nullable().meta({ description: "Day for which the codes hold; null when the day is not known." }),
    acledName: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: "Name in ACLED's manner, with regime years; null when none fits." }),
    acledInter: AcledInter.nullable().meta({ description: "ACLED actor class for the event's country." }),
  })
  .meta({ description: "A party to an event." });
export type Actor = z.infer<typeof Actor>;

export const DatePrecision = z.enum(["day", "week", "month", "season", "year", "range"]);
export type DatePrecision = z.infer<typeof DatePrecision>;

/** When an event happened, or is to happen. */
export const When = z
  .strictObject({
    start: Day.meta({ description: "First possible day, YYYY-MM-DD, in the event's local calendar." }),
    end: Day.meta({ description: "Last possible day, inclusive, YYYY-MM-DD." }),
    precision: DatePrecision.meta({ description: "Calendar unit the words name; range for an explicit span of days." }),
    basis: z.enum(["explicit", "relative", "inferred", "publication"]).meta({
      description:
        "explicit: a calendar date; relative: reckoned from the publication day; inferred: reckoned from an inferred publication interval or another event; publication: no time in the text, the publication day stands in.",
    }),
    evidence: Evidence.nullable().meta({ description: "The time expression; null when basis is publication." }),
  })
  .refine((when) => when.start <= when.end, { message: "start is after end", path: ["end"] })
  .meta({ description: "When an event happened." });
export type When = z.infer<typeof When>;

export const PlacePrecision = z.enum(["place", "near", "admin2", "admin1", "region", "country", "water"]);
export type PlacePrecision = z.infer<typeof PlacePrecision>;

/** The event's own place. */
export const Place = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Name of the place in the gazetteer, or as written." }),
    country: CountryCode.nullable().meta({
      description: "ISO 3166-1 alpha-3 or contested state; null on the high seas.",
    }),
    admin1: z.string().min(1).nullable().meta({ description: "First-order division by name." }),
    admin2: z.string().min(1).nullable().meta({ description: "Second-order division by name." }),
    lat: z.number().min(-90).max(90).nullable().meta({ description: "Latitude, WGS 84, decimal degrees." }),
    lon: z.number().min(-180).max(180).nullable().meta({ description: "Longitude, WGS 84, decimal degrees." }),
    geonamesId: z.int().positive().nullable().meta({ description: "GeoNames id; null for places of our own file." }),
    precision: PlacePrecision.meta({
      description:
        "place: a populated place or site; near: near it; admin2, admin1, region, country: somewhere in it; water: at sea.",
    }),
    evidence: Evidence,
  })
  .meta({ description: "Where an event happened." });
export type Place = z.infer<typeof Place>;

export const QuantityKind = z.enum([
  "killed",
  "injured",
  "missing",
  "detained",
  "released",
  "displaced",
  "participants",
  "troops",
  "weapons",
  "money",
  "other",
]);
export type QuantityKind = z.infer<typeof QuantityKind>;

export const Quantity = z
  .strictObject({
    kind: QuantityKind.meta({ description: "What the number counts in this event." }),
    unit: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: "Head noun or unit as written in the singular: soldier, container, USD." }),
    value: z.number().min(0).meta({ description: "Best single value, in units." }),
    min: z.number().min(0).nullable().meta({ description: "Lower bound; null when the words give none." }),
    max: z.number().min(0).nullable().meta({ description: "Upper bound; null when the words give none." }),
    approximate: z.boolean().meta({ description: "True for about, some, dozens and the like." }),
    evidence: Evidence,
  })
  .meta({ description: "A number that belongs to an event." });
export type Quantity = z.infer<typeof Quantity>;

/** A toll. `low <= best <= high`. */
export const Toll = z
  .strictObject({
    low: z.int().min(0).meta({ description: "Lowest number the article supports, persons." }),
    best: z.int().min(0).meta({ description: "Number by the codebook's rule, persons." }),
    high: z.int().min(0).meta({ description: "Highest number the article supports, persons." }),
  })
  .refine((toll) => toll.low <= toll.best && toll.best <= toll.high, { message: "low <= best <= high does not hold" })
  .meta({ description: "Number of persons killed or injured in the event." });
export type Toll = z.infer<typeof Toll>;

export const Means = z
  .strictObject({
    name: z.string().min(1).meta({ description: "Weapon, vessel or equipment, in the singular." }),
    category: z
      .enum([
        "firearm",
        "explosive",
        "artillery",
        "missile",
        "aircraft",
        "drone",
        "vehicle",
        "vessel",
        "chemical",
        "bladed",
        "blunt",
        "incendiary",
        "crowd-control",
        "cyber",
        "equipment",
      ])
      .meta({ description: "Kind of means." }),
    evidence: Evidence,
  })
  .meta({ description: "What an act was carried out with." });
export type Means = z.infer<typeof Means>;

/** Whether the act took place, as the article has it. */
export const Status = z.enum(["occurred", "ongoing", "planned", "hypothetical", "denied", "unconfirmed"]);
export type Status = z.infer<typeof Status>;

export const Attribution = z
  .strictObject({
    actor: z.string().min(1).meta({ description: "Who is reported to say so, resolved where possible." }),
    verb: z.string().min(1).nullable().meta({ description: "Reporting word: say, report, according to." }),
    evidence: Evidence.meta({ description: "The words that name who says so." }),
  })
  .meta({ description: "Who is reported to say that the event happened." });
export type Attribution = z.infer<typeof Attribution>;

/** Why an event has no ACLED type. */
export const AcledExclusion = z.enum([
  "verbal",
  "cooperation",
  "not-occurred",
  "not-political-disorder",
  "sub-event-undetermined",
  "background",
]);
export type AcledExclusion = z.infer<typeof AcledExclusion>;

export const AcledView = z
  .strictObject({
    eventType: AcledEventType.meta({ description: "ACLED event type; follows from the sub-event type." }),
    subEventType: AcledSubEventType.meta({ description: "ACLED sub-event type that ranks highest in the codebook." }),
  })
  .meta({ description: "The event in ACLED's event and sub-event types." });
export type AcledView = z.infer<typeof AcledView>;

export const Confidence = z
  .strictObject({
    value: z.number().min(0).max(1).meta({ description: "Probability that type and parties are right, 0 to 1." }),
    factors: z
      .array(
        z.strictObject({
          name: z.string().min(1).meta({ description: "What was judged: type, actors, recipients, status." }),
          value: z.number().min(0).max(1).meta({ description: "Probability for this part, 0 to 1." }),
        }),
      )
      .meta({ description: "What the value is made of." }),
  })
  .meta({ description: "How sure the coder is." });
export type Confidence = z.infer<typeof Confidence>;

const fields = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]{16}-[a-z0-9]{8}$/)
    .meta({
      description: "Stable: the article's id, a hyphen, 8 hex digits. Same article and coder version, same id.",
    }),
  articleId: z.string().min(1).meta({ description: "Id of the article that reports the event." }),
  sentence: Evidence.extend({
    index: z.int().min(0).meta({ description: "Number of the sentence in the article, from 0." }),
  }).meta({ description: "The sentence of the trigger." }),
  trigger: Evidence.meta({ description: "The words that carry the event." }),
  mentions: z.array(Evidence).meta({ description: "Triggers of further mentions of the same event in the article." }),
  type: PloverType.meta({ description: "PLOVER event type." }),
  mode: PloverMode.nullable().meta({ description: "PLOVER mode of the type; null when none applies." }),
  contexts: z.array(PloverContext).meta({ description: "PLOVER contexts: what the event is about." }),
  cameo: z
    .string()
    .refine((code) => cameoCodes.has(code), { message: "not a CAMEO code" })
    .nullable()
    .meta({ description: "CAMEO verb code, 2 to 4 digits; null when the rule gives none." }),
  goldstein: z
    .number()
    .min(-10)
    .max(10)
    .nullable()
    .meta({ description: "Goldstein score of the CAMEO code, -10 to 10." }),
  quad: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
    .meta({ description: "Quad class of the type: 1 verbal cooperation to 4 material conflict." }),
  acled: AcledView.nullable().meta({ description: "ACLED types; null with acledExclusion saying why." }),
  acledExclusion: AcledExclusion.nullable().meta({
    description: "Why there is no ACLED type; null when there is one.",
  }),
  actors: z.array(Actor).meta({ description: "Who does it. A reciprocal event lists all parties here." }),
  recipients: z.array(Actor).meta({ description: "To whom. Empty for a reciprocal event." }),
  when: When.nullable().meta({ description: "Null when neither the text nor the publication date tells." }),
  where: Place.nullable().meta({ description: "The event's own place; null when the text does not tell." }),
  quantities: z.array(Quantity).meta({ description: "Numbers that belong to the event." }),
  fatalities: Toll.nullable().meta({ description: "Persons killed; null when the article states none for the event." }),
  injuries: Toll.nullable().meta({ description: "Persons injured; null when the article states none for the event." }),
  means: z.array(Means).meta({ description: "Weapons, vessels and equipment used." }),
  status: Status.meta({ description: "Whether the act took place, as the article has it." }),
  attribution: z
    .array(Attribution)
    .meta({ description: "Who is reported to say so; empty when the article itself does." }),
  salience: z
    .enum(["main", "background"])
    .meta({ description: "background: history or context that the article recalls rather than reports." }),
  confidence: Confidence,
  coder: z
    .strictObject({
      name: z.string().min(1).meta({ description: "Stage that coded the event." }),
      version: z.string().min(1).meta({ description: "Version of the stage." }),
      rule: z
        .string()
        .min(1)
        .meta({ description: "Frame and transforms that apply, such as MOBILIZE/deploy+planned." }),
    })
    .meta({ description: "What coded the event, and by which rule." }),
});

/** One coded interaction in one article: who did what to whom, when, where, with which numbers, and who says so. */
export const Event = fields
  .refine((event) => event.mode === null || ploverTypes[event.type].modes.includes(event.mode), {
    message: "mode does not belong to the type",
    path: ["mode"],
  })
  .refine((event) => (event.acled === null) !== (event.acledExclusion === null), {
    message: "either an ACLED type or the reason for none",
    path: ["acledExclusion"],
  })
  .refine((event) => event.quad === ploverTypes[event.type].quad, { message: "quad is not the type's", path: ["quad"] })
  .refine((event) => event.goldstein === (event.cameo === null ? null : cameoCodes.get(event.cameo)?.goldstein), {
    message: "goldstein is not the CAMEO code's",
    path: ["goldstein"],
  })
  .meta({ description: "A coded political event, as one article reports it." });
export type Event = z.infer<typeof Event>;
