import { dropsAllBut, type Exporter } from "@dateline/pipeline";
import type { Article, Coded, Evidence } from "@dateline/schema";
import { type Fields, toCells, tsvDialect, writeDelimited } from "@dateline/tables";
import { type Dyad, dyadsOf } from "./dyad.ts";
import { toNumberDay, toNumberInstant } from "./instant.ts";

interface Mention extends Dyad {
  /** The words of this mention of the event. */
  readonly words: Evidence;
}

const empty = () => null;

/** What names the article: its address, else a citation. */
function toIdentifier({ url, source, title, input }: Article): string {
  return url ?? [source.name, title ?? input].filter((part) => part !== null).join(": ");
}

/** The 16 columns. Source: GDELT 2.0 event codebook, mentions table. */
export const mentionFields: Fields<Mention> = [
  ["GLOBALEVENTID", ({ id }) => id],
  ["EventTimeDate", ({ day }) => `${toNumberDay(day)}000000`],
  ["MentionTimeDate", ({ article }) => toNumberInstant(article)],
  ["MentionType", ({ article }) => (article.url === null ? 2 : 1)],
  ["MentionSourceName", ({ article }) => article.source.domain ?? article.source.name],
  ["MentionIdentifier", ({ article }) => toIdentifier(article)],
  ["SentenceID", ({ event }) => event.sentence.index + 1],
  ["Actor1CharOffset", ({ actor }) => actor?.evidence.start ?? -1],
  ["Actor2CharOffset", ({ recipient }) => recipient?.evidence.start ?? -1],
  ["ActionCharOffset", ({ words }) => words.start],
  ["InRawText", () => 1],
  ["Confidence", ({ event }) => Math.round(event.confidence.value * 10) * 10],
  ["MentionDocLen", ({ article }) => article.text.length],
  ["MentionDocTone", empty],
  ["MentionDocTranslationInfo", empty],
  ["Extras", empty],
];

/** `gdelt.mentions.CSV`: GDELT 2.0 mentions, 16 columns, tabs, no header, a row for each mention of each event row. */
export const gdeltMentions: Exporter = {
  name: "gdelt-mentions",
  file: "gdelt.mentions.CSV",
  mediaType: "text/tab-separated-values",
  drops: dropsAllBut([
    "article.input",
    "article.publishedAt.value",
    "article.source.domain",
    "article.source.name",
    "article.text",
    "article.title",
    "article.url",
    "events.actors.evidence.start",
    "events.cameo",
    "events.confidence.value",
    "events.id",
    "events.mentions.start",
    "events.recipients.evidence.start",
    "events.sentence.index",
    "events.trigger.start",
    "events.when.start",
  ]),
  async *write(records) {
    const cells = function* (coded: Coded) {
      for (const dyads of dyadsOf(coded)) {
        if (typeof dyads === "string") continue;
        for (const dyad of dyads) {
          for (const words of [dyad.event.trigger, ...dyad.event.mentions]) {
            yield toCells(mentionFields, { ...dyad, words });
          }
        }
      }
    };
    return { records: yield* writeDelimited(records, null, cells, tsvDialect), excluded: {} };
  },
};
