import { type Event, type Quantity, QuantityKind } from "@dateline/schema";
import { type ColumnOf, defineTable, type Table } from "./table.ts";

interface QuantityRow {
  readonly event: Event;
  /** Position among the event's quantities, from 1. */
  readonly position: number;
  readonly quantity: Quantity;
}

const columns: readonly ColumnOf<QuantityRow>[] = [
  {
    name: "event_id",
    type: "string",
    required: true,
    description: "Event the number belongs to.",
    value: ({ event }) => event.id,
  },
  {
    name: "position",
    type: "integer",
    required: true,
    minimum: 1,
    description: "Position among the event's numbers, from 1.",
    value: ({ position }) => position,
  },
  {
    name: "kind",
    type: "string",
    required: true,
    enum: QuantityKind.options,
    description: "What the number counts.",
    value: ({ quantity }) => quantity.kind,
  },
  {
    name: "unit",
    type: "string",
    description: "Head noun or unit, in the singular.",
    value: ({ quantity }) => quantity.unit,
  },
  {
    name: "value",
    type: "number",
    required: true,
    minimum: 0,
    description: "Best single value, in units.",
    value: ({ quantity }) => quantity.value,
  },
  {
    name: "min",
    type: "number",
    minimum: 0,
    description: "Lower bound; empty when the words give none.",
    value: ({ quantity }) => quantity.min,
  },
  {
    name: "max",
    type: "number",
    minimum: 0,
    description: "Upper bound; empty when the words give none.",
    value: ({ quantity }) => quantity.max,
  },
  {
    name: "approximate",
    type: "boolean",
    required: true,
    description: "about, some, dozens and the like.",
    value: ({ quantity }) => quantity.approximate,
  },
  {
    name: "text",
    type: "string",
    required: true,
    description: "The words.",
    value: ({ quantity }) => quantity.evidence.text,
  },
  {
    name: "start",
    type: "integer",
    required: true,
    minimum: 0,
    description: "Start of the words in the article's text.",
    value: ({ quantity }) => quantity.evidence.start,
  },
  {
    name: "end",
    type: "integer",
    required: true,
    minimum: 1,
    description: "End of the words, exclusive.",
    value: ({ quantity }) => quantity.evidence.end,
  },
];

/** One row per event and number. */
export const quantitiesTable: Table = defineTable<QuantityRow>({
  name: "quantities",
  title: "Quantities",
  description: "One row per event and number.",
  columns,
  primaryKey: ["event_id", "position"],
  foreignKeys: [{ column: "event_id", table: "events", reference: "event_id" }],
  drops: [
    "article",
    ...[
      "acled",
      "acledExclusion",
      "actors",
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
      "recipients",
      "salience",
      "sentence",
      "status",
      "trigger",
      "type",
      "when",
      "where",
    ].map((field) => `events.${field}`),
  ],
  *rows({ events }) {
    for (const event of events) {
      for (const [i, quantity] of event.quantities.entries()) yield { event, position: i + 1, quantity };
    }
  },
});
