import type { PageElement } from "./tree.ts";

/** What a page declares about itself outside of its text. */
export interface Head {
  /** First content of each `meta` by lower-case name, property or itemprop. */
  readonly meta: ReadonlyMap<string, string>;
  /** All contents of the `meta` elements that may come several times. */
  readonly metaAll: ReadonlyMap<string, readonly string[]>;
  readonly title: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  /** Elements that carry microdata or a machine-read date, and first-rank headings, in page order. */
  readonly marked: readonly PageElement[];
}

/** Reads the declarations of a page in one walk. */
export function readHead(root: PageElement): Head {
  const metaAll = new Map<string, string[]>();
  const marked: PageElement[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  const walk = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      const { tag, attributes } = child;
      if (tag === "meta") {
        const content = attributes.content?.trim();
        if (content === undefined || content === "") continue;
        for (const name of new Set([attributes.name, attributes.property, attributes.itemprop])) {
          const key = name?.trim().toLowerCase();
          if (key === undefined) continue;
          const known = metaAll.get(key);
          if (known === undefined) metaAll.set(key, [content]);
          else if (known.length < 50) known.push(content);
        }
        continue;
      }
      if (tag === "title" && title === null && element.tag !== "svg") title = textOf(child) || null;
      if (tag === "link" && canonical === null && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? "")) {
        canonical = attributes.href ?? null;
      }
      if (tag === "html") language = attributes.lang ?? attributes["xml:lang"] ?? null;
      if (
        tag === "h1" ||
        tag === "time" ||
        attributes.itemprop !== undefined ||
        attributes.datetime !== undefined ||
        (attributes.title !== undefined && /^\d{4}-\d{2}-\d{2}/.test(attributes.title)) ||
        (attributes.rel !== undefined && /author/.test(attributes.rel)) ||
        (tag === "a" && attributes.href !== undefined && authorPage.test(attributes.href)) ||
        isNamedByline(attributes.class) ||
        isNamedByline(attributes["data-testid"]) ||
        isNamedByline(attributes["data-component"])
      ) {
        marked.push(child);
      }
      walk(child);
    }
  };
  walk(root);
  const meta = new Map([...metaAll].map(([key, contents]) => [key, contents[0]!]));
  return { meta, metaAll, title, canonical, language, marked };
}

function isNamedByline(name: string | undefined): boolean {
  return name !== undefined && /author|byline|autor|auteur|vcard|creator/i.test(name);
}

/** The address of a page of one author. */
export const authorPage =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|staff|profile|newsteam|reporters?|journalists?|journalistes?|writers?|contributors?|columnists?|redakteure?)\/[^/]/i;

/** All text in an element, white space folded. */
export function textOf(element: PageElement): string {
  const pieces: string[] = [];
  const walk = (parent: PageElement): void => {
    for (const child of parent.children) {
      if (typeof child === "string") pieces.push(child);
      else if (child.tag !== "script" && child.tag !== "style" && child.tag !== "svg") {
        if (child.tag === "br" || child.tag === "li" || child.tag === "div" || child.tag === "p") pieces.push(" ");
        walk(child);
      }
    }
  };
  walk(element);
  return pieces.join("").replace(/\s+/g, " ").trim();
}
