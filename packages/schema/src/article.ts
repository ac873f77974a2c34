import { z } from "zod";
import { type Day, DayOrInstant } from "./date.ts";
import { Evidence } from "./evidence.ts";
import { Issue } from "./issue.ts";

/** Parts of an article's text. */
export const ParagraphKind = z.enum(["headline", "lead", "body", "subheading", "list", "quote", "caption"]);
export type ParagraphKind = z.infer<typeof ParagraphKind>;

export const Paragraph = z
  .strictObject({
    start: z.int().min(0).meta({ description: "First character in article.text (UTF-16 code units)." }),
    end: z.int().min(1).meta({ description: "End, exclusive, in article.text (UTF-16 code units)." }),
    kind: ParagraphKind.meta({ description: "What the paragraph is in the article." }),
  })
  .meta({ description: "One paragraph of the article text." });
export type Paragraph = z.infer<typeof Paragraph>;

/** Reach of a news source, in ACLED's words. Source: ACLED codebook, source scale. */
export const SourceScale = z.enum([
  "Local partner",
  "Other",
  "Subnational",
  "National",
  "Regional",
  "International",
  "New media",
]);
export type SourceScale = z.infer<typeof SourceScale>;

export const Source = z
  .strictObject({
    name: z.string().min(1).nullable().meta({ description: "Publisher as it names itself; null when not stated." }),
    domain: z.string().min(1).nullable().meta({ description: "Registrable or host domain of the URL, lower case." }),
    country: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .meta({ description: "Country of the publisher, ISO 3166-1 alpha-3; null when not known." }),
    scale: SourceScale.nullable().meta({ description: "ACLED source scale; null when not known." }),
  })
  .meta({ description: "Who published the article." });
export type Source = z.infer<typeof Source>;

/** How a publication date was found. */
export const DateBasis = z.enum(["given", "metadata", "feed", "url", "dateline", "visible", "inferred"]);
export type DateBasis = z.infer<typeof DateBasis>;

export const PublishedAt = z
  .strictObject({
    value: DayOrInstant.meta({ description: "Day (YYYY-MM-DD), or instant with offset when the source states one." }),
    basis: DateBasis.meta({
      description:
        "given: by the user; metadata: the document's own fields; feed: the feed or archive record; url; dateline; visible: read in the text; inferred: bounded by what the text names.",
    }),
    evidence: Evidence.nullable().meta({ description: "Words of the text that carry the date; null for other bases." }),
  })
  .meta({ description: "When the article was published." });
export type PublishedAt = z.infer<typeof PublishedAt>;

export const Dateline = z
  .strictObject({
    place: z.string().min(1).nullable().meta({ description: "Place as written, such as SEOUL." }),
    agency: z.string().min(1).nullable().meta({ description: "Agency as written, such as Reuters." }),
    date: z.string().min(1).nullable().meta({ description: "Date as written, such as Oct 18; not resolved." }),
    evidence: Evidence,
  })
  .meta({ description: "The dateline that opens a wire story." });
export type Dateline = z.infer<typeof Dateline>;

/** The kinds of document an article can come in. */
export const ArticleForm = z.enum([
  "text",
  "markdown",
  "html",
  "json",
  "csv",
  "jsonld",
  "feed",
  "warc",
  "newsml",
  "nitf",
  "email",
  "pdf",
  "docx",
  "epub",
]);
export type ArticleForm = z.infer<typeof ArticleForm>;

/** A news article after normalisation: one text that all offsets point into, and what is known about it. */
export const Article = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]{16}$/)
      .meta({ description: "First 16 hex digits of SHA-256 over the canonical URL, or over the text without one." }),
    input: z.string().min(1).meta({ description: "Input the article came from, as the user named it, relative." }),
    form: ArticleForm.meta({ description: "Form of the document it was read from." }),
    url: z.url().nullable().meta({ description: "Canonical URL; null when not known." }),
    source: Source,
    title: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: "Headline, without the site's name; null when not stated." }),
    bylines: z.array(z.string().min(1)).meta({ description: "Authors as written, in order; never the site's name." }),
    section: z.string().min(1).nullable().meta({ description: "Section or rubric as the publisher names it." }),
    publishedAt: PublishedAt.nullable().meta({ description: "Null when no date is stated and none was given." }),
    modifiedAt: DayOrInstant.nullable().meta({ description: "Last modification the document states." }),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .nullable()
      .meta({ description: "ISO 639 language of the text; null when it could not be told." }),
    dateline: Dateline.nullable().meta({ description: "Null when the text opens without one." }),
    agency: z.string().min(1).nullable().meta({ description: "Wire agency credited with the text; null when none." }),
    text: z.string().min(1).meta({
      description:
        "Headline and body paragraphs, NFC, joined by a blank line. Every offset of the dataset points here.",
    }),
    paragraphs: z.array(Paragraph).min(1).meta({ description: "Paragraphs of text in order, without overlap." }),
    contentHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: "SHA-256 of text as UTF-8, hex." }),
    nearDuplicateOf: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: "Id of an earlier article of the run that this one repeats; null otherwise." }),
    issues: z.array(Issue).meta({ description: "What was doubtful when the article was read." }),
  })
  .meta({ description: "A normalised news article." });
export type Article = z.infer<typeof Article>;

/** The publication day of an article as it was written, `YYYY-MM-DD`, or null. */
export function publicationDay(article: Pick<Article, "publishedAt">): Day | null {
  return article.publishedAt?.value.slice(0, 10) ?? null;
}
