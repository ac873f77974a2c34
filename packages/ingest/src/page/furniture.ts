import type { PageElement } from "./tree.ts";

const strongTags = new Set(["nav", "footer", "form", "menu", "fieldset"]);
const strongRoles =
  /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tooltip|alert)$/;

/** Words of class names and ids that name what is never the article, wherever it stands. */
const strong = new Set(
  (
    "share sharing shares social socials related recommended recommendation recommendations recommend recirc recirculation " +
    "newsletter newsletters signup advert adverts advertisement advertising adslot taboola outbrain sponsored " +
    "breadcrumb breadcrumbs pagination navigation navbar menu toolbar cookie cookies consent gdpr onetrust popup modal " +
    "comment comments commentlist disqus respond masthead popular trending mostread mostviewed readmore readnext " +
    "login register copyright sitemap " +
    "kommentar kommentare kommentarbereich leserkommentare leserbriefe comentario comentarios commentaire commentaires commenti " +
    "reacties kommentit kommentarer yorum yorumlar komentarze komentarz komentare diskuse diskusia diskussion " +
    "anzeige werbung publicidad publicite pubblicita publicidade reklama reklam advertentie " +
    "teilen partager compartir condividi relacionadas relacionados correlati empfehlungen meistgelesen"
  ).split(" "),
);

/** Words of inserts that are not of the text they stand in, even where they are built like it. */
const foreign = new Set(
  (
    "ad ads adv promo promos promotion promotional promoted sponsor sponsors banner subscribe subscription subscriptions cta donate donation " +
    "tags tag taglist keywords byline bylines author authors authorbox bio credits credit contributor contributors " +
    "timestamp pubdate published readtime screenreader offscreen noprint links sharebar socialbar sharethis addthis " +
    "rating ratings vote votes poll quiz print tools actions buttons button btn account toc feedback product products shop jobs " +
    "caption figcaption pullquote tooltip follow reactions replies tweet"
  ).split(" "),
);

/** Words that name inserts, but also wrappers of the text itself. */
const weak = new Set(
  (
    "sidebar rail widget widgets teaser teasers nav navi pager paging overlay lightbox reply topics topic categories category " +
    "footer footnotes disclaimer latest more next previous prev gallery slideshow carousel slider player video audio podcast " +
    "search contact metadata meta dateline date time skip notice alert infobox factbox box aside embed embedded " +
    "legend source headline kicker topline eyebrow"
  ).split(" "),
);

/** Whether an element is, by its tag, role or name, part of the page around the article rather than of it. */
export function isStrongFurniture(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (strongTags.has(tag)) return true;
  if (attributes.role !== undefined && strongRoles.test(attributes.role)) return true;
  if (isWrapper(tag)) return false;
  return nameWords(element).some((word) => strong.has(word));
}

/** What an element inside an article is by its name. */
export interface Insert {
  /** An insert whatever it holds, or one unless it is built like the text. */
  readonly kind: "foreign" | "weak";
  /** What says so: a word of its name, its tag or an attribute. */
  readonly sign: string;
}

/** The insert an element is by its name, or null. */
export function insertOf(element: PageElement): Insert | null {
  const { tag, attributes } = element;
  if (isWrapper(tag)) return null;
  const words = nameWords(element);
  const own = words.find((word) => foreign.has(word) || strong.has(word));
  if (own !== undefined) return { kind: "foreign", sign: own };
  const sign =
    tag === "aside" ? tag : attributes["aria-hidden"] === "true" ? "aria-hidden" : words.find((word) => weak.has(word));
  return sign === undefined ? null : { kind: "weak", sign };
}

/** Words that name the boxes beside a text. */
const beside = new Set(
  (
    "sidebar widget widgets related teaser teasers card cards review reviews carousel slider slideshow swiper overlay popup banner promo " +
    "comment comments footer author bio"
  ).split(" "),
);

/** Whether an element is by its name a box that stands beside a text, such as a card or a review. */
export function isBeside(element: PageElement): boolean {
  return !isWrapper(element.tag) && nameWords(element).some((word) => beside.has(word));
}

function isWrapper(tag: string): boolean {
  return tag === "body" || tag === "html" || tag === "article" || tag === "main";
}

/** The words of an element's class, id and component names, lower case: `articleShare-bar` gives article, share, bar. */
export function nameWords(element: PageElement): string[] {
  const { attributes } = element;
  const names = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes["data-component"] ?? ""} ${attributes["data-testid"] ?? ""}`;
  return names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** Words that name the paragraph between headline and body, in the languages of newsrooms. */
const leadWords = new Set(
  (
    "lead lede leading standfirst intro introduction summary teaser subtitle subheadline subhead subheading dek deck abstract excerpt " +
    "chapo vorspann description entradilla bajada sommario catenaccio occhiello ingress manchet perex anleser sapo"
  ).split(" "),
);

/** Whether an element, or what is directly around it, is named as the paragraph between headline and body. */
export function isLead(element: PageElement): boolean {
  for (const up of [element, element.parent]) {
    if (up === null) continue;
    if (up.attributes.itemprop === "description" || nameWords(up).some((word) => leadWords.has(word))) return true;
  }
  return false;
}
