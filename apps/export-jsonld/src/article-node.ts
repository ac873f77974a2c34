import type { Article, Issue } from "@dateline/schema";
import { codePointsOf } from "./code-points.ts";
import { code, list, quote, text } from "./json-text.ts";
import type { ToSpan } from "./spans.ts";

/** An article as a node of the graph, in JSON, without its text, which its length and hash identify. */
export function toArticleNode(article: Article, toSpan: ToSpan): string {
  const toCodePoints = codePointsOf(article.text);
  const { source, publishedAt, dateline } = article;
  return `{"id":"article:${article.id}","type":["schema:NewsArticle","prov:Entity"]${[
    text(',"identifier":', article.id),
    text(',"url":', article.url),
    text(',"headline":', article.title),
    list(',"author":[', article.bylines, quote),
    text(',"articleSection":', article.section),
    ',"publisher":{"type":"schema:Organization"',
    text(',"name":', source.name),
    text(',"identifier":', source.domain),
    text(',"country":', source.country),
    text(',"scale":', source.scale),
    "}",
    publishedAt === null ? "" : `,"datePublished":${toDateValue(publishedAt.value)}`,
    text(',"dateBasis":', publishedAt?.basis),
    toSpan(',"dateEvidence":', publishedAt?.evidence ?? null),
    article.modifiedAt === null ? "" : `,"dateModified":${toDateValue(article.modifiedAt)}`,
    text(',"inLanguage":', article.language),
    dateline === null ? "" : `,"dateline":${toDateline(dateline, toSpan)}`,
    text(',"agency":', article.agency),
    `,"characters":${toCodePoints(article.text.length)}`,
    list(',"paragraph":[', article.paragraphs, ({ start, end, kind }) => {
      const position = `{"type":"Position","start":${toCodePoints(start)},"end":${toCodePoints(end)}`;
      return `${position}${text(',"paragraphKind":', kind)}}`;
    }),
    text(',"sha256":', article.contentHash),
    code(',"isBasedOn":"article:', article.nearDuplicateOf),
    text(',"form":', article.form),
    text(',"input":', article.input),
    list(',"issue":[', article.issues, toIssueNode),
  ].join("")}}`;
}

/** A day or an instant with the type it has. */
function toDateValue(value: string): string {
  return `{"@type":"xsd:${value.length === 10 ? "date" : "dateTime"}","@value":${quote(value)}}`;
}

function toDateline(dateline: NonNullable<Article["dateline"]>, toSpan: ToSpan): string {
  return `${toSpan('{"denotedBy":', dateline.evidence)}${text(',"datelinePlace":', dateline.place)}${text(
    ',"agency":',
    dateline.agency,
  )}${text(',"datelineDate":', dateline.date)}}`;
}

function toIssueNode(issue: Issue): string {
  return `${text('{"code":', issue.code)}${text(',"severity":', issue.severity)}${text(',"stage":', issue.stage)}${text(
    ',"input":',
    issue.input,
  )}${text(',"record":', issue.recordId)}${code(',"line":', issue.line, "")}${code(',"byte":', issue.byte, "")}${text(
    ',"field":',
    issue.field,
  )}${text(',"message":', issue.message)}}`;
}
