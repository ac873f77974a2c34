/** A node of the data a page embeds, as parsed. */
export type JsonNode = { readonly [key: string]: unknown };

/** Nodes looked at; pages that embed a whole archive end here. */
const most = 20_000;

/** What the embedded schema.org data says about the page's article; a field is null where nothing is said. */
export interface EmbeddedArticle {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

/**
 * The article in a page's JSON-LD, merged from all nodes that describe one.
 *
 * @see schema.org NewsArticle; the scripts of real pages hold lists, graphs, comments and raw line breaks
 */
export function readJsonLd(sources: readonly string[]): EmbeddedArticle | null {
  const byId = new Map<string, JsonNode>();
  const articles: JsonNode[] = [];
  const pages: JsonNode[] = [];
  const people: JsonNode[] = [];
  for (const source of sources) {
    const queue: unknown[] = [parseLoosely(source)];
    for (let i = 0; i < queue.length && i < most; i++) {
      const value = queue[i];
      if (Array.isArray(value)) queue.push(...value.slice(0, 1000));
      if (!isNode(value)) continue;
      const id = value["@id"];
      if (typeof id === "string" && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
      if (isArticle(value)) articles.push(value);
      else if (isPageNode(value)) pages.push(value);
      else if ([value["@type"]].flat().includes("Person")) people.push(value);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) {
        if (value[key] !== undefined) queue.push(value[key]);
      }
    }
  }
  // A site of one person names that person beside the article.
  if (articles.length + pages.length === 0 && people.length === 1) articles.push({ author: people[0] });
  if (articles.length + pages.length === 0) return null;
  // A page's own article says most about itself; lists of others only name theirs.
  articles.sort((a, b) => richness(b) - richness(a));
  articles.push(...pages);
  const resolve = (value: unknown): unknown =>
    isNode(value) && typeof value["@id"] === "string" ? { ...byId.get(value["@id"]), ...value } : value;
  const first = <T>(read: (node: JsonNode) => T | null): T | null => {
    for (const article of articles) {
      const value = read(article);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    title: first((node) => textOf(node.headline) ?? (isPageNode(node) ? null : textOf(node.name))),
    authors:
      first((node) => namesOf(node.author ?? node.creator, resolve)) ??
      (people.length === 1 ? namesOf(people[0], resolve) : null) ??
      [],
    published: first((node) => textOf(node.datePublished) ?? textOf(node.dateCreated)),
    modified: first((node) => textOf(node.dateModified)),
    publisher: first((node) => namesOf(node.publisher ?? node.sourceOrganization, resolve)?.[0] ?? null),
    section: first((node) => textOf(node.articleSection)),
    language: first((node) => textOf(node.inLanguage)),
    url: first((node) => textOf(node.url)),
    body: first((node) => textOf(node.articleBody)),
  };
}

function isArticle(node: JsonNode): boolean {
  const types = [node["@type"]].flat();
  return types.some(
    (type) => typeof type === "string" && /(?:Article|BlogPosting|Report|OpinionPiece|LiveBlog|Review)$/.test(type),
  );
}

/** Kinds that say less of an article than its own node, and stand in for a missing one. */
function isPageNode(node: JsonNode): boolean {
  const types = [node["@type"]].flat();
  return types.some(
    (type) =>
      typeof type === "string" &&
      /^(?:WebPage|ItemPage|CreativeWork|Recipe|HowTo|DiscussionForumPosting|SocialMediaPosting)$/.test(type),
  );
}

function richness(node: JsonNode): number {
  return ["headline", "datePublished", "author", "articleBody", "publisher", "mainEntityOfPage"].filter(
    (key) => key in node,
  ).length;
}

function isNode(value: unknown): value is JsonNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, levels = 8): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (levels === 0) return null;
  if (Array.isArray(value)) return textOf(value[0], levels - 1);
  if (!isNode(value)) return null;
  return textOf(value["@value"] ?? value.name, levels - 1);
}

function namesOf(value: unknown, resolve: (value: unknown) => unknown): string[] | null {
  const names = (Array.isArray(value) ? value.slice(0, 100) : [value]).flatMap((person) => {
    const node = resolve(person);
    if (isNode(node) && Array.isArray(node.name)) return node.name.filter((name) => typeof name === "string");
    const name = textOf(node);
    return name === null ? [] : [name];
  });
  return names.length === 0 ? null : names;
}

/** JSON as pages write it: wrapped in CDATA or comment marks, with raw control characters, with a comma too many. */
function parseLoosely(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>|\/\/\s*\]\]>)\s*$/, "")
    .trim();
  for (const attempt of [
    () => text,
    () => text.replace(/\p{Cc}+/gu, " "),
    () =>
      text
        .replace(/\p{Cc}+/gu, " ")
        .replace(/,\s*([}\]])/g, "$1")
        .replace(/;\s*$/, ""),
  ]) {
    try {
      return JSON.parse(attempt());
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return salvage(text);
}

/** The few fields that matter, from data too broken to parse. */
function salvage(text: string): JsonNode | null {
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]{1,500})"`).exec(text)?.[1];
  const type = field("@type");
  const published = field("datePublished");
  if (published === undefined && type !== "NewsArticle") return null;
  return {
    "@type": "NewsArticle",
    headline: field("headline"),
    datePublished: published,
    dateModified: field("dateModified"),
  };
}
