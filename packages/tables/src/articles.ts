import { type Article, ArticleForm, DateBasis, SourceScale } from "@dateline/schema";
import { type ColumnOf, defineTable, type Table, toList } from "./table.ts";

interface ArticleRow {
  readonly article: Article;
  /** Events coded from it. */
  readonly events: number;
}

const columns: readonly ColumnOf<ArticleRow>[] = [
  {
    name: "article_id",
    type: "string",
    required: true,
    description: "Stable id: from the canonical URL, else from the text.",
    value: ({ article }) => article.id,
  },
  { name: "url", type: "string", description: "Canonical URL.", value: ({ article }) => article.url },
  { name: "title", type: "string", description: "Headline.", value: ({ article }) => article.title },
  {
    name: "bylines",
    type: "string",
    list: true,
    description: "Authors as written.",
    value: ({ article }) => toList(article.bylines),
  },
  {
    name: "source",
    type: "string",
    description: "Publisher as it names itself.",
    value: ({ article }) => article.source.name,
  },
  {
    name: "source_domain",
    type: "string",
    description: "Domain of the URL.",
    value: ({ article }) => article.source.domain,
  },
  {
    name: "source_country",
    type: "string",
    description: "Country of the publisher, ISO 3166-1 alpha-3.",
    value: ({ article }) => article.source.country,
  },
  {
    name: "source_scale",
    type: "string",
    enum: SourceScale.options,
    description: "Reach of the source, in ACLED's words.",
    value: ({ article }) => article.source.scale,
  },
  {
    name: "section",
    type: "string",
    description: "Section as the publisher names it.",
    value: ({ article }) => article.section,
  },
  {
    name: "published",
    type: "string",
    description: "Publication day, or instant with offset when the document states one.",
    value: ({ article }) => article.publishedAt?.value ?? null,
  },
  {
    name: "published_basis",
    type: "string",
    enum: DateBasis.options,
    description: "How the publication date was found.",
    value: ({ article }) => article.publishedAt?.basis ?? null,
  },
  {
    name: "modified",
    type: "string",
    description: "Last modification the document states.",
    value: ({ article }) => article.modifiedAt,
  },
  {
    name: "language",
    type: "string",
    description: "ISO 639 language of the text.",
    value: ({ article }) => article.language,
  },
  {
    name: "dateline_place",
    type: "string",
    description: "Place of the dateline as written.",
    value: ({ article }) => article.dateline?.place ?? null,
  },
  {
    name: "dateline_agency",
    type: "string",
    description: "Agency of the dateline as written.",
    value: ({ article }) => article.dateline?.agency ?? null,
  },
  {
    name: "dateline_date",
    type: "string",
    description: "Date of the dateline as written.",
    value: ({ article }) => article.dateline?.date ?? null,
  },
  {
    name: "agency",
    type: "string",
    description: "Wire agency credited with the text.",
    value: ({ article }) => article.agency,
  },
  {
    name: "events",
    type: "integer",
    required: true,
    minimum: 0,
    description: "Events coded from the article.",
    value: ({ events }) => events,
  },
  {
    name: "characters",
    type: "integer",
    required: true,
    minimum: 1,
    description: "Length of the text in UTF-16 code units.",
    value: ({ article }) => article.text.length,
  },
  {
    name: "paragraphs",
    type: "integer",
    required: true,
    minimum: 1,
    description: "Paragraphs of the text.",
    value: ({ article }) => article.paragraphs.length,
  },
  {
    name: "near_duplicate_of",
    type: "string",
    description: "Earlier article that this one repeats.",
    value: ({ article }) => article.nearDuplicateOf,
  },
  {
    name: "form",
    type: "string",
    required: true,
    enum: ArticleForm.options,
    description: "Form of the document it was read from.",
    value: ({ article }) => article.form,
  },
  {
    name: "input",
    type: "string",
    required: true,
    description: "Input it came from, as the user named it.",
    value: ({ article }) => article.input,
  },
  {
    name: "content_hash",
    type: "string",
    required: true,
    description: "SHA-256 of the text.",
    value: ({ article }) => article.contentHash,
  },
  {
    name: "issues",
    type: "string",
    list: true,
    description: "Codes of what was doubtful when the article was read.",
    value: ({ article }) => toList(article.issues.map((issue) => issue.code)),
  },
];

/** One row per article, with or without events. The text itself is not in the table. */
export const articlesTable: Table = defineTable<ArticleRow>({
  name: "articles",
  title: "Articles",
  description: "One row per article that was read, whether or not it reports an event.",
  columns,
  primaryKey: ["article_id"],
  foreignKeys: [],
  drops: [
    "article.dateline.evidence",
    "article.paragraphs",
    "article.publishedAt.evidence",
    ...["byte", "field", "input", "line", "message", "recordId", "severity", "stage"].map(
      (leaf) => `article.issues.${leaf}`,
    ),
    "events",
  ],
  *rows({ article, events }) {
    yield { article, events: events.length };
  },
});
