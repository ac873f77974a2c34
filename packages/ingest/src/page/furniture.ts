import type { PageElement } from "./tree.ts";

const furnitureTags = new Set(["nav", "aside", "footer", "form", "menu", "fieldset", "address"]);

const furnitureRoles =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|tooltip|alert)$/;

/**
 * Words of class names and ids that name what stands around an article. Each is whole: `share` matches `share-bar`
 * and `articleShare`, not `shareholder`.
 */
const furnitureWords = new Set(
  (
    "share sharing shares social socials sociallinks follow related recommended recommendation recommendations recommend recirc recirculation " +
    "newsletter newsletters subscribe subscription subscriptions signup paywall piano ad ads adv advert adverts advertisement advertising adslot adbox adcontainer adsense dfp gpt taboola outbrain " +
    "promo promos promotion promotional promoted sponsor sponsored sponsors teaser teasers " +
    "breadcrumb breadcrumbs pagination pager paging nav navigation navbar navi menu menus toolbar topbar " +
    "sidebar rail widget widgets cookie cookies consent gdpr banner modal popup overlay lightbox tooltip " +
    "comment comments commentlist disqus reactions respond reply replies " +
    "tags tag taglist keywords topics topic categories " +
    "byline bylines author authors authorbox bio credits contributor contributors " +
    "footer footnotes copyright disclaimer masthead " +
    "popular trending mostread mostviewed latest morenews readmore readnext readalso more next previous prev " +
    "gallery slideshow carousel slider player video audio podcast jwplayer " +
    "rating ratings vote votes poll quiz " +
    "print printbtn tools actions buttons button btn login register account search toc " +
    "feedback contact donate donation jobs shop product products " +
    "metadata meta timestamp dateline pubdate date published time info readtime skip hidden screenreader sr offscreen " +
    "noprint noindex notice alert infobox factbox teaserlist linklist links sharebar socialbar sharethis addthis"
  ).split(" "),
);

/** Whether an element is, by its tag, role or name, part of the page around the article rather than of it. */
export function isFurniture(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (furnitureTags.has(tag)) return true;
  if (attributes.role !== undefined && furnitureRoles.test(attributes.role)) return true;
  if (attributes["aria-hidden"] === "true") return true;
  if (tag === "body" || tag === "html" || tag === "article" || tag === "main") return false;
  return nameWords(element).some((word) => furnitureWords.has(word));
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
