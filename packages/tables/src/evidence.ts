import type { Event, Evidence } from "@dateline/schema";
import { type ColumnOf, defineTable, type Table } from "./table.ts";

interface EvidenceRow {
  readonly event: Event;
  /** Dotted path of the value that the words carry, such as `actors.0`. */
  readonly field: string;
  readonly evidence: Evidence;
}

const columns: readonly ColumnOf<EvidenceRow>[] = [
  {
    name: "event_id",
    type: "string",
    required: true,
    description: "Event whose value the words carry.",
    value: ({ event }) => event.id,
  },
  {
    name: "field",
    type: "string",
    required: true,
    description: "Which value: trigger, sentence, when, where, actors.0, quantities.1 and so on; positions from 0.",
    value: ({ field }) => field,
  },
  {
    name: "start",
    type: "integer",
    required: true,
    minimum: 0,
    description: "Start in the article's text, UTF-16 code units.",
    value: ({ evidence }) => evidence.start,
  },
  {
    name: "end",
    type: "integer",
    required: true,
    minimum: 1,
    description: "End, exclusive.",
    value: ({ evidence }) => evidence.end,
  },
  { name: "text", type: "string", required: true, description: "The words.", value: ({ evidence }) => evidence.text },
];

function* evidenceOf(event: Event): Generator<[field: string, evidence: Evidence | null]> {
  yield ["sentence", event.sentence];
  yield ["trigger", event.trigger];
  for (const [i, mention] of event.mentions.entries()) yield [`mentions.${i}`, mention];
  for (const [i, actor] of event.actors.entries()) {
    yield [`actors.${i}`, actor.evidence];
    yield [`actors.${i}.antecedent`, actor.antecedent];
  }
  for (const [i, recipient] of event.recipients.entries()) {
    yield [`recipients.${i}`, recipient.evidence];
    yield [`recipients.${i}.antecedent`, recipient.antecedent];
  }
  yield ["when", event.when?.evidence ?? null];
  yield ["where", event.where?.evidence ?? null];
  for (const [i, quantity] of event.quantities.entries()) yield [`quantities.${i}`, quantity.evidence];
  for (const [i, means] of event.means.entries()) yield [`means.${i}`, means.evidence];
  for (const [i, attribution] of event.attribution.entries()) yield [`attribution.${i}`, attribution.evidence];
}

const withoutEvidence = {
  actors: [
    "acledInter",
    "acledName",
    "asOf",
    "basis",
    "code",
    "country",
    "name",
    "organisation",
    "person",
    "sectors",
    "title",
  ],
  quantities: ["approximate", "kind", "max", "min", "unit", "value"],
  means: ["category", "name"],
  attribution: ["actor", "verb"],
  when: ["basis", "end", "precision", "start"],
  where: ["admin1", "admin2", "country", "geonamesId", "lat", "lon", "name", "precision"],
} as const;

/** One row per event and value: the words that carry it. */
export const evidenceTable: Table = defineTable<EvidenceRow>({
  name: "evidence",
  title: "Evidence",
  description: "One row per event and value: the words that carry it and where they stand in the article's text.",
  columns,
  primaryKey: ["event_id", "field"],
  foreignKeys: [{ column: "event_id", table: "events", reference: "event_id" }],
  drops: [
    "article",
    ...[
      "acled",
      "acledExclusion",
      "articleId",
      "cameo",
      "coder",
      "confidence",
      "contexts",
      "fatalities",
      "goldstein",
      "injuries",
      "mode",
      "quad",
      "salience",
      "sentence.index",
      "status",
      "type",
    ].map((field) => `events.${field}`),
    ...Object.entries({ ...withoutEvidence, recipients: withoutEvidence.actors }).flatMap(([field, leaves]) =>
      leaves.map((leaf) => `events.${field}.${leaf}`),
    ),
  ],
  *rows({ events }) {
    for (const event of events) {
      for (const [field, evidence] of evidenceOf(event)) if (evidence !== null) yield { event, field, evidence };
    }
  },
});
