import type { Article, Issue } from "@dateline/schema";
import { codePointsOf } from "./code-points.ts";
import { iris } from "./context.ts";
import { list, node, plainValue, quote, text } from "./json-text.ts";
import type { ToSpan } from "./spans.ts";

/** An article as a node of the graph, in JSON, without its text, which its length and hash identify. */
export function toArticleNode(article: Article, toSpan: ToSpan): string {
  const toCodePoints = codePointsOf(article.text);
  const { source, publishedAt, dateline } = article;
  const publisher = `{"type":"schema:Organization"${text("name", source.name)}${text("identifier", source.domain)}${text(
    "country",
    source.country,
  )}${text("scale", source.scale)}}`;
  return `{"id":"${iris.article}${article.id}","type":["schema:NewsArticle","prov:Entity"]${[
    text("identifier", article.id),
    text("url", article.url),
    text("headline", article.title),
    list("author", article.bylines.map(quote)),
    text("articleSection", article.section),
    node("publisher", publisher),
    node("datePublished", publishedAt === null ? null : toDateValue(publishedAt.value)),
    text("dateBasis", publishedAt?.basis),
    node("dateEvidence", toSpan(publishedAt?.evidence ?? null)),
    node("dateModified", article.modifiedAt === null ? null : toDateValue(article.modifiedAt)),
    text("inLanguage", article.language),
    node("dateline", dateline === null ? null : toDateline(dateline, toSpan)),
    text("agency", article.agency),
    plainValue("characters", toCodePoints(article.text.length)),
    list(
      "paragraph",
      article.paragraphs.map(
        ({ start, end, kind }) =>
          `{"type":"oa:TextPositionSelector","start":${toCodePoints(start)},"end":${toCodePoints(end)}${text("paragraphKind", kind)}}`,
      ),
    ),
    text("sha256", article.contentHash),
    text("isBasedOn", article.nearDuplicateOf === null ? null : iris.article + article.nearDuplicateOf),
    text("form", article.form),
    text("input", article.input),
    list("issue", article.issues.map(toIssueNode)),
  ].join("")}}`;
}

/** A day or an instant with the type it has. */
function toDateValue(value: string): string {
  return `{"@type":"xsd:${value.length === 10 ? "date" : "dateTime"}","@value":${quote(value)}}`;
}

function toDateline(dateline: NonNullable<Article["dateline"]>, toSpan: ToSpan): string {
  const span = toSpan(dateline.evidence) ?? "";
  return `{"denotedBy":${span}${text("datelinePlace", dateline.place)}${text("agency", dateline.agency)}${text(
    "datelineDate",
    dateline.date,
  )}}`;
}

function toIssueNode(issue: Issue): string {
  return `{"code":${quote(issue.code)}${text("severity", issue.severity)}${text("stage", issue.stage)}${text(
    "input",
    issue.input,
  )}${text("record", issue.recordId)}${plainValue("line", issue.line)}${plainValue("byte", issue.byte)}${text(
    "field",
    issue.field,
  )}${text("message", issue.message)}}`;
}
