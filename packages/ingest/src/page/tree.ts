import { Tokenizer } from "htmlparser2";
import { defaultLimits } from "../limits.ts";

/** An element of a page; text nodes are plain strings among the children. */
export interface PageElement {
  readonly tag: string;
  /** The attributes the readers look at; others are dropped. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: (PageElement | string)[];
}

/** A page: its tree without scripts and styles, and the scripts that hold data. */
export interface Page {
  readonly root: PageElement;
  /** Sources of `application/ld+json` scripts, unparsed. */
  readonly jsonLd: readonly string[];
  /** There were more elements than are read. */
  readonly isCut: boolean;
}

/** No page people read nests deeper; what does hangs flat at the limit, so walks over the tree may recurse. */
const deepest = 200;

const kept = new Set([
  ..."id class itemprop itemtype role rel href src alt datetime pubdate content name property http-equiv".split(" "),
  ..."lang xml:lang type style hidden aria-hidden aria-label title data-testid data-test-id data-component".split(" "),
  ..."data-type data-qa data-module data-name data-datetime data-date data-time data-timestamp data-published".split(
    " ",
  ),
]);

const voids = new Set(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr".split(
    " ",
  ),
);

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var".split(
    " ",
  ),
);

const closesParagraph = new Set(
  "address article aside blockquote center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul".split(
    " ",
  ),
);

/** Opening the key ends an open element of these names, up to the nearest of `within`. */
const siblings: Readonly<Record<string, { readonly ends: readonly string[]; readonly within: readonly string[] }>> = {
  li: { ends: ["li"], within: ["ul", "ol", "menu"] },
  dt: { ends: ["dt", "dd"], within: ["dl"] },
  dd: { ends: ["dt", "dd"], within: ["dl"] },
  td: { ends: ["td", "th"], within: ["tr", "table"] },
  th: { ends: ["td", "th"], within: ["tr", "table"] },
  tr: { ends: ["tr"], within: ["table"] },
  tbody: { ends: ["thead", "tbody"], within: ["table"] },
  tfoot: { ends: ["thead", "tbody"], within: ["table"] },
  option: { ends: ["option"], within: ["select", "datalist"] },
  a: { ends: ["a"], within: [] },
};

/** What may stand in the head of a page; anything else ends it. */
const inHead = new Set("head title base link meta style script noscript template bgsound basefont".split(" "));

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

/**
 * The tree of a page, in linear time; never throws, whatever the markup.
 *
 * Elements past `most` are left out, with all that follows.
 *
 * The tokens are htmlparser2's; the tree is ours because no tree builder at hand bounds the depth, and a million open
 * elements take theirs quadratic time.
 */
export function parsePage(html: string, most = defaultLimits.pageElements): Page {
  const root: PageElement = { tag: "#root", attributes: noAttributes, parent: null, children: [] };
  const jsonLd: string[] = [];

  let current = root;
  let depth = 0;
  let beyond = 0;
  let head: PageElement | null = null;
  let tag = "";
  let attributes: Record<string, string> | null = null;
  let attribute: string | null = null;
  let value = "";
  let script: "data" | "code" | null = null;
  let count = 0;

  const close = (element: PageElement): void => {
    while (current !== element) {
      current = current.parent!;
      depth--;
    }
    current = element.parent!;
    depth--;
    beyond = 0;
  };
  const open = (): void => {
    if (head !== null && !inHead.has(tag)) {
      for (let up: PageElement | null = current; up !== null; up = up.parent) {
        if (up !== head) continue;
        close(up);
        break;
      }
      head = null;
    }
    if (depth >= deepest && !voids.has(tag) && tag !== "script" && tag !== "style") {
      beyond++;
      return;
    }
    if (closesParagraph.has(tag)) {
      let up: PageElement | null = current;
      while (up !== null && inline.has(up.tag)) up = up.parent;
      if (up !== null && up.tag === "p") close(up);
    }
    const rule = siblings[tag];
    if (rule !== undefined) {
      for (let up: PageElement | null = current; up !== null; up = up.parent) {
        if (rule.ends.includes(up.tag)) {
          close(up);
          break;
        }
        if (rule.within.includes(up.tag) || (rule.within.length === 0 && !inline.has(up.tag))) break;
      }
    }
    const element: PageElement = { tag, attributes: attributes ?? noAttributes, parent: current, children: [] };
    if (tag === "script") {
      script = /ld\+json/i.test(element.attributes.type ?? "") ? "data" : "code";
      if (script === "data") jsonLd.push("");
      return;
    }
    if (tag === "style") {
      script = "code";
      return;
    }
    if (++count > most) {
      tokenizer.pause();
      return;
    }
    if (voids.has(tag)) current.children.push(element);
    else {
      current.children.push(element);
      current = element;
      depth++;
      if (tag === "head") head = element;
    }
  };
  /** Inside of a picture or a formula, where `title` is an element like others and a slash closes. */
  const isForeign = (): boolean => {
    for (let up: PageElement | null = current, level = 0; up !== null && level < 12; up = up.parent, level++) {
      if (up.tag === "svg" || up.tag === "math") return true;
    }
    return false;
  };
  const text = (data: string): void => {
    if (script === null) {
      const { children } = current;
      const last = children.length - 1;
      // Entities split a text; put it together again.
      if (last >= 0 && typeof children[last] === "string") children[last] = (children[last] as string) + data;
      else children.push(data);
    } else if (script === "data") jsonLd[jsonLd.length - 1] += data;
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        attributes = null;
      },
      onattribname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        attribute = kept.has(name) ? name : null;
        value = "";
      },
      onattribdata(start, end) {
        if (attribute !== null) value += html.slice(start, end);
      },
      onattribentity(codepoint) {
        if (attribute !== null) value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attribute === null) return;
        attributes ??= {};
        attributes[attribute] ??= value;
        attribute = null;
      },
      onopentagend: open,
      onselfclosingtag() {
        const isWhole = isForeign();
        open();
        if (isWhole && current.tag === tag) close(current);
      },
      isInForeignContext: isForeign,
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (name === "script" || name === "style") {
          script = null;
          return;
        }
        if (beyond > 0) {
          beyond--;
          return;
        }
        const isInline = inline.has(name);
        for (let up: PageElement | null = current; up !== null && up !== root; up = up.parent) {
          if (up.tag === name) {
            close(up);
            return;
          }
          if (isInline && !inline.has(up.tag)) return;
        }
      },
      ontext(start, end) {
        if (script !== "code") text(html.slice(start, end));
      },
      ontextentity(codepoint) {
        if (script !== "code") text(String.fromCodePoint(codepoint));
      },
      oncdata(start, end, offset) {
        text(html.slice(start, end - offset));
      },
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  if (count <= most) tokenizer.end();
  return { root, jsonLd, isCut: count > most };
}
