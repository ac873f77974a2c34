import { AcledInter, type Actor, ActorBasis, type Event } from "@dateline/schema";
import { type ColumnOf, defineTable, type Table, toList } from "./table.ts";

interface ActorRow {
  readonly event: Event;
  readonly role: "actor" | "recipient";
  /** Position among the event's actors or recipients, from 1. */
  readonly position: number;
  readonly actor: Actor;
}

const columns: readonly ColumnOf<ActorRow>[] = [
  {
    name: "event_id",
    type: "string",
    required: true,
    description: "Event it is a party to.",
    value: ({ event }) => event.id,
  },
  {
    name: "role",
    type: "string",
    required: true,
    enum: ["actor", "recipient"],
    description: "Does it, or is it done to.",
    value: ({ role }) => role,
  },
  {
    name: "position",
    type: "integer",
    required: true,
    minimum: 1,
    description: "Position among the event's actors or recipients, from 1.",
    value: ({ position }) => position,
  },
  {
    name: "name",
    type: "string",
    required: true,
    description: "Resolved name, or the words of the mention.",
    value: ({ actor }) => actor.name,
  },
  {
    name: "country",
    type: "string",
    description: "ISO 3166-1 alpha-3, XKX, a contested state's code or a non-state code; empty when not told.",
    value: ({ actor }) => actor.country,
  },
  {
    name: "sectors",
    type: "string",
    list: true,
    description: "PLOVER sectors, primary first.",
    value: ({ actor }) => toList(actor.sectors),
  },
  {
    name: "code",
    type: "string",
    description: "CAMEO-style code, country then sectors.",
    value: ({ actor }) => actor.code,
  },
  { name: "person", type: "string", description: "Full name of the person.", value: ({ actor }) => actor.person },
  { name: "title", type: "string", description: "Office or title.", value: ({ actor }) => actor.title },
  {
    name: "organisation",
    type: "string",
    description: "Organisation named.",
    value: ({ actor }) => actor.organisation,
  },
  { name: "as_of", type: "date", description: "Day for which the codes hold.", value: ({ actor }) => actor.asOf },
  {
    name: "acled_name",
    type: "string",
    description: "Name in ACLED's manner, with regime years.",
    value: ({ actor }) => actor.acledName,
  },
  {
    name: "acled_inter",
    type: "string",
    enum: AcledInter.options,
    description: "ACLED actor class for the event's country.",
    value: ({ actor }) => actor.acledInter,
  },
  {
    name: "basis",
    type: "string",
    required: true,
    enum: ActorBasis.options,
    description: "How the mention led to the actor.",
    value: ({ actor }) => actor.basis,
  },
  {
    name: "mention",
    type: "string",
    required: true,
    description: "Words of the mention.",
    value: ({ actor }) => actor.evidence.text,
  },
  {
    name: "mention_start",
    type: "integer",
    required: true,
    minimum: 0,
    description: "Start of the mention in the article's text.",
    value: ({ actor }) => actor.evidence.start,
  },
  {
    name: "mention_end",
    type: "integer",
    required: true,
    minimum: 1,
    description: "End of the mention, exclusive.",
    value: ({ actor }) => actor.evidence.end,
  },
  {
    name: "antecedent",
    type: "string",
    description: "Words that name the actor the mention refers back to.",
    value: ({ actor }) => actor.antecedent?.text ?? null,
  },
  {
    name: "antecedent_start",
    type: "integer",
    minimum: 0,
    description: "Start of the antecedent in the article's text.",
    value: ({ actor }) => actor.antecedent?.start ?? null,
  },
  {
    name: "antecedent_end",
    type: "integer",
    minimum: 1,
    description: "End of the antecedent, exclusive.",
    value: ({ actor }) => actor.antecedent?.end ?? null,
  },
];

const otherFields = [
  "acled",
  "acledExclusion",
  "articleId",
  "attribution",
  "cameo",
  "coder",
  "confidence",
  "contexts",
  "fatalities",
  "goldstein",
  "injuries",
  "means",
  "mentions",
  "mode",
  "quad",
  "quantities",
  "salience",
  "sentence",
  "status",
  "trigger",
  "type",
  "when",
  "where",
] as const;

/** One row per event and party. */
export const actorsTable: Table = defineTable<ActorRow>({
  name: "actors",
  title: "Actors",
  description: "One row per event and party, actors and recipients.",
  columns,
  primaryKey: ["event_id", "role", "position"],
  foreignKeys: [{ column: "event_id", table: "events", reference: "event_id" }],
  drops: ["article", ...otherFields.map((field) => `events.${field}`)],
  *rows({ events }) {
    for (const event of events) {
      for (const [i, actor] of event.actors.entries()) yield { event, role: "actor", position: i + 1, actor };
      for (const [i, actor] of event.recipients.entries()) yield { event, role: "recipient", position: i + 1, actor };
    }
  },
});
