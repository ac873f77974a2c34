import { Tokenizer } from "htmlparser2";
import type { PageElement } from "./page/tree.ts";

/** An XML document: its tree, names as written, and whether it was cut before its root ended. */
export interface XmlDocument {
  readonly root: PageElement;
  readonly isCut: boolean;
}

/** A parser that takes a document piece by piece. */
export interface XmlReader {
  write(text: string): void;
  /** Empties the outermost open element of a kind and calls `ended` no more for it; false when there is none to empty. */
  drop(isKind: (element: PageElement) => boolean): boolean;
  end(): XmlDocument;
}

/** Elements nested deeper hang flat at the limit, so walks over the tree may recurse. */
const deepest = 200;

/** The tree of an XML document, as far as it goes; never throws. */
export function parseXml(xml: string): XmlDocument {
  const reader = xmlReader(() => {});
  reader.write(xml);
  return reader.end();
}

/**
 * Builds the tree of an XML document as its text arrives; never throws.
 *
 * Forgiving like feed readers must be: stray `&`, unclosed elements and cut documents give what is there. Only the five
 * predefined entities and character references are replaced; declared entities and anything external are not read.
 *
 * @param ended called with each element when it ends; it may then be taken out of the tree (`detach`)
 */
export function xmlReader(ended: (element: PageElement) => void): XmlReader {
  const root: PageElement = { tag: "#root", attributes: {}, parent: null, children: [] };
  let current = root;
  let depth = 0;
  let beyond = 0;
  let tag = "";
  let attributes: Record<string, string> = {};
  let attribute = "";
  let value = "";
  // The text from `from` on, counted from the start of the document; what tokens were made of is let go.
  let held = "";
  let from = 0;
  let used = 0;
  let dropped: PageElement | null = null;
  const slice = (start: number, end: number): string => {
    used = end;
    return held.slice(start - from, end - from);
  };
  const open = (): void => {
    if (depth >= deepest) {
      beyond++;
      return;
    }
    const element: PageElement = { tag, attributes, parent: current, children: [] };
    current.children.push(element);
    current = element;
    depth++;
  };
  const close = (name: string): void => {
    if (beyond > 0) {
      beyond--;
      return;
    }
    for (let up: PageElement = current, levels = 1; up.parent !== null; up = up.parent, levels++) {
      if (up.tag !== name) continue;
      current = up.parent;
      depth -= levels;
      if (up === dropped) detach(up);
      else ended(up);
      return;
    }
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = slice(start, end);
        attributes = {};
      },
      onattribname(start, end) {
        attribute = slice(start, end);
        value = "";
      },
      onattribdata(start, end) {
        value += slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
      },
      onopentagend: open,
      onselfclosingtag() {
        open();
        close(tag);
      },
      onclosetag(start, end) {
        close(slice(start, end).trim());
      },
      ontext(start, end) {
        current.children.push(slice(start, end));
      },
      ontextentity(codepoint) {
        current.children.push(String.fromCodePoint(codepoint));
      },
      oncdata(start, end, offset) {
        current.children.push(slice(start, end - offset));
      },
      oncomment(_start, end) {
        used = end;
      },
      ondeclaration(_start, end) {
        used = end;
      },
      onprocessinginstruction(_start, end) {
        used = end;
      },
      onend() {},
    },
  );
  return {
    write(text) {
      held = held.slice(used - from) + text;
      from = used;
      tokenizer.write(text);
    },
    drop(isKind) {
      // A token without end cannot be let go of.
      if (held.length > 2 ** 20 && used === from) return false;
      const path: PageElement[] = [];
      for (let up: PageElement | null = current; up !== null && up.parent !== null; up = up.parent) path.push(up);
      const outermost = path.findLastIndex(isKind);
      if (outermost === -1) return false;
      for (const element of path.slice(0, outermost + 1)) element.children.length = 0;
      dropped = path[outermost]!;
      return true;
    },
    end() {
      tokenizer.end();
      return { root, isCut: current !== root };
    },
  };
}

/** Takes an element that has just ended out of its parent, with the white space before it. */
export function detach(element: PageElement): void {
  const { children } = element.parent!;
  children.pop();
  while (typeof children.at(-1) === "string" && (children.at(-1) as string).trim() === "") children.pop();
}

/** The name of an element without its prefix. */
export function localName(element: PageElement): string {
  return element.tag.slice(element.tag.indexOf(":") + 1);
}

/** Child elements, of one local name where it is given. */
export function elements(parent: PageElement, name?: string): PageElement[] {
  return parent.children.filter(
    (child): child is PageElement => typeof child !== "string" && (name === undefined || localName(child) === name),
  );
}

/** The first element of a local name below another, at any depth, in document order. */
export function descendant(parent: PageElement, name: string): PageElement | null {
  return descendants(parent, name)[0] ?? null;
}

/** All elements of a local name below another, in document order; none inside of one another. */
export function descendants(parent: PageElement, name: string): PageElement[] {
  const found: PageElement[] = [];
  const walk = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (localName(child) === name) found.push(child);
      else walk(child);
    }
  };
  walk(parent);
  return found;
}

/** All text in an element, white space folded; null when there is none. */
export function words(element: PageElement | null | undefined): string | null {
  if (element === null || element === undefined) return null;
  const pieces: string[] = [];
  const walk = (parent: PageElement): void => {
    for (const child of parent.children) {
      if (typeof child === "string") pieces.push(child);
      else walk(child);
    }
  };
  walk(element);
  return pieces.join("").replace(/\s+/g, " ").trim() || null;
}

/** The encoding an XML declaration names. */
export function declaredXmlEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256)).toString("latin1");
  const label = /^\s*(?:ï»¿)?<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
  return label !== null && /^utf-?16/i.test(label) ? null : label;
}
