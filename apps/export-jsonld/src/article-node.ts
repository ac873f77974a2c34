import type { Article, Issue } from "@dateline/schema";
import { codePointsOf } from "./code-points.ts";
import { code, integer, list, quote, text } from "./json-text.ts";
import type { ToSpan } from "./spans.ts";

/** An article as a node of the graph, in JSON, without its text, which its length and hash identify. */
export function toArticleNode(article: Article, toSpan: ToSpan): string {
  const toCodePoints = codePointsOf(article.text);
  const { source, publishedAt, dateline } = article;
  let json = `{"id":"article:${article.id}","type":["schema:NewsArticle","prov:Entity"]`;
  json += text(',"identifier":"', article.id);
  json += text(',"url":"', article.url);
  json += text(',"headline":"', article.title);
  json += list(',"author":[', article.bylines, quote);
  json += text(',"articleSection":"', article.section);
  json += ',"publisher":{"type":"schema:Organization"';
  json += text(',"name":"', source.name);
  json += text(',"identifier":"', source.domain);
  json += text(',"country":"', source.country);
  json += `${text(',"scale":"', source.scale)}}`;
  if (publishedAt !== null) {
    json += `,"datePublished":${toDateValue(publishedAt.value)}`;
    json += text(',"dateBasis":"', publishedAt.basis) + toSpan(',"dateEvidence":', publishedAt.evidence);
  }
  if (article.modifiedAt !== null) json += `,"dateModified":${toDateValue(article.modifiedAt)}`;
  json += text(',"inLanguage":"', article.language);
  if (dateline !== null) json += `,"dateline":${toDateline(dateline, toSpan)}`;
  json += text(',"agency":"', article.agency);
  json += integer(',"characters":', toCodePoints(article.text.length));
  json += list(',"paragraph":[', article.paragraphs, ({ start, end, kind }) => {
    const position = `{"type":"Position","start":${toCodePoints(start)},"end":${toCodePoints(end)}`;
    return `${position},"paragraphKind":"${kind}"}`;
  });
  json += text(',"sha256":"', article.contentHash);
  json += code(',"isBasedOn":"article:', article.nearDuplicateOf);
  json += text(',"form":"', article.form);
  json += text(',"input":"', article.input);
  return `${json}${list(',"issue":[', article.issues, toIssueNode)}}`;
}

/** A day or an instant with the type it has. */
function toDateValue(value: string): string {
  return `{"@type":"xsd:${value.length === 10 ? "date" : "dateTime"}","@value":${quote(value)}}`;
}

function toDateline({ evidence, place, agency, date }: NonNullable<Article["dateline"]>, toSpan: ToSpan): string {
  const said = text(',"datelinePlace":"', place) + text(',"agency":"', agency) + text(',"datelineDate":"', date);
  return `${toSpan('{"denotedBy":', evidence)}${said}}`;
}

function toIssueNode(issue: Issue): string {
  let json = text('{"code":"', issue.code);
  json += text(',"severity":"', issue.severity);
  json += text(',"stage":"', issue.stage);
  json += text(',"input":"', issue.input);
  json += text(',"record":"', issue.recordId);
  json += integer(',"line":', issue.line);
  json += integer(',"byte":', issue.byte);
  json += text(',"field":"', issue.field);
  return `${json}${text(',"message":"', issue.message)}}`;
}
