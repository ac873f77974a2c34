import type { PageElement } from "./tree.ts";

const strongTags = new Set(["nav", "footer", "form", "menu", "fieldset"]);
const strongRoles =
  /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|tooltip|alert)$/;

/** Words of class names and ids that name what is never the article, wherever it stands. */
const strong = new Set(
  (
    "share sharing shares social socials related recommended recommendation recommendations recommend recirc recirculation " +
    "newsletter newsletters signup advert adverts advertisement advertising adslot taboola outbrain sponsored " +
    "breadcrumb breadcrumbs pagination navigation navbar menu toolbar cookie cookies consent gdpr onetrust popup modal " +
    "comment comments commentlist disqus respond masthead popular trending mostread mostviewed readmore readnext " +
    "login register copyright sitemap"
  ).split(" "),
);

/** Words that name such parts inside an article, but also wrappers around whole articles. */
const weak = new Set(
  (
    "ad ads adv sidebar rail widget widgets promo promos promotion promotional promoted sponsor sponsors banner " +
    "teaser teasers follow nav navi pager paging overlay lightbox tooltip reactions reply replies " +
    "tags tag taglist keywords topics topic categories category byline bylines author authors authorbox bio credits credit contributor contributors " +
    "footer footnotes disclaimer latest more next previous prev " +
    "gallery slideshow carousel slider player video audio podcast " +
    "rating ratings vote votes poll quiz print tools actions buttons button btn account search toc " +
    "feedback contact donate donation jobs shop product products subscribe subscription subscriptions " +
    "metadata meta timestamp dateline pubdate date published time readtime skip hidden screenreader sr offscreen " +
    "noprint notice alert infobox factbox links sharebar socialbar sharethis addthis cta aside box embed embedded tweet " +
    "pullquote caption figcaption legend copyright source headline kicker topline eyebrow"
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

/** Whether an element inside an article looks, by its name, like an insert that is not of the text. */
export function isInsert(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (tag === "aside" || attributes["aria-hidden"] === "true") return true;
  if (isWrapper(tag)) return false;
  return nameWords(element).some((word) => weak.has(word) || strong.has(word));
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
