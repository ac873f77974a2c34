import type { Article } from "@dateline/schema";
import { codePointsOf } from "./code-points.ts";
import { iris } from "./context.ts";
import { some, type ToSpan } from "./spans.ts";

/** An article as a node of the graph, without its text, which its length and hash identify. */
export function toArticleNode(article: Article, toSpan: ToSpan): object {
  const toCodePoints = codePointsOf(article.text);
  const { source, publishedAt, dateline } = article;
  return {
    id: iris.article + article.id,
    type: ["schema:NewsArticle", "prov:Entity"],
    identifier: article.id,
    url: article.url ?? undefined,
    headline: article.title ?? undefined,
    author: some(article.bylines),
    articleSection: article.section ?? undefined,
    publisher: {
      type: "schema:Organization",
      name: source.name ?? undefined,
      identifier: source.domain ?? undefined,
      country: source.country ?? undefined,
      scale: source.scale ?? undefined,
    },
    datePublished: publishedAt === null ? undefined : toDateValue(publishedAt.value),
    dateBasis: publishedAt?.basis,
    dateEvidence: toSpan(publishedAt?.evidence ?? null),
    dateModified: article.modifiedAt === null ? undefined : toDateValue(article.modifiedAt),
    inLanguage: article.language ?? undefined,
    dateline:
      dateline === null
        ? undefined
        : {
            datelinePlace: dateline.place ?? undefined,
            agency: dateline.agency ?? undefined,
            datelineDate: dateline.date ?? undefined,
            denotedBy: toSpan(dateline.evidence),
          },
    agency: article.agency ?? undefined,
    characters: toCodePoints(article.text.length),
    paragraph: article.paragraphs.map(({ start, end, kind }) => ({
      type: "oa:TextPositionSelector",
      start: toCodePoints(start),
      end: toCodePoints(end),
      paragraphKind: kind,
    })),
    sha256: article.contentHash,
    isBasedOn: article.nearDuplicateOf === null ? undefined : iris.article + article.nearDuplicateOf,
    form: article.form,
    input: article.input,
    issue: some(
      article.issues.map(({ code, severity, stage, input, recordId, line, byte, field, message }) => ({
        code,
        severity,
        stage: stage ?? undefined,
        input: input ?? undefined,
        record: recordId ?? undefined,
        line: line ?? undefined,
        byte: byte ?? undefined,
        field: field ?? undefined,
        message,
      })),
    ),
  };
}

/** A day or an instant with the type it has. */
function toDateValue(text: string): object {
  return { "@type": text.length === 10 ? "xsd:date" : "xsd:dateTime", "@value": text };
}
