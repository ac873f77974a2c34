import { describe, expect, test } from "vitest";
import { defaultLimits } from "../limits.ts";
import { splitByline } from "./authors.ts";
import { isAppeal, isCaption, isCredits, isLabel, isStamp } from "./label.ts";
import { declaredCharset, readPageText } from "./page.ts";
import { dayInUrl } from "./published.ts";
import { withoutSite } from "./title.ts";

const reading = { input: "input", limits: defaultLimits, depth: 0 };
const one =
  "The two ministers met in the capital on Tuesday and agreed to reopen the border crossing at noon, officials said.";
const two =
  "Traders on both sides, who have waited for nine months, said they would cross as soon as the gates were opened.";
const three =
  "The agreement ends a dispute over customs, which began when a lorry was held for a week, and is to last two years.";
const page = (body: string, head = ""): string =>
  `<html lang="en"><head><title>Border to reopen</title>${head}</head><body>${body}</body></html>`;
const texts = (html: string): string[] =>
  readPageText(html, reading, null).paragraphs.map(({ kind, text }) => `${kind}: ${text.slice(0, 12)}`);
const all = ["body: The two mini", "body: Traders on b", "body: The agreemen"];

describe("the body", () => {
  test.each<[string, string, string[]]>([
    [
      "paragraphs in an article",
      `<article><h1>Border to reopen</h1><p>${one}</p><p>${two}</p><p>${three}</p></article>`,
      all,
    ],
    [
      "paragraphs by line breaks",
      `<div id="story"><h1>Border to reopen</h1>${one}<br><br>${two}<br><br>${three}</div>`,
      all,
    ],
    [
      "a body cut into pieces",
      `<h1>Border to reopen</h1><main>${[one, two, three].map((text) => `<div class="chunk"><div class="text"><p>${text}</p></div></div><div class="slot">Advertisement</div>`).join("")}</main>`,
      all,
    ],
    [
      "a wrapper with a name of furniture",
      `<div class="sidebar-grid"><h1>Border to reopen</h1><div class="sidebar-content"><p>${one}</p><p>${two}</p><p>${three}</p></div></div>`,
      all,
    ],
    [
      "navigation, comments and footer go",
      `<nav><p>${three}</p></nav><article><h1>Border to reopen</h1><p>${one}</p><p>${two}</p></article><div id="comments"><p>${three} I agree, and so does my whole street.</p></div><footer><p>${three}</p></footer>`,
      all.slice(0, 2),
    ],
    [
      "cards of other articles go",
      `<article><h1>Border to reopen</h1><p>${one}</p><p>${two}</p><div class="related-cards"><h3>Related</h3><p><a href="/x">${three}</a></p></div></article>`,
      all.slice(0, 2),
    ],
    [
      "cookie text goes",
      `<div class="cookie-banner"><p>${three} ${three}</p></div><article><h1>Border to reopen</h1><p>${one}</p><p>${two}</p></article>`,
      all.slice(0, 2),
    ],
    [
      "an appeal between the paragraphs goes",
      `<article><h1>Border to reopen</h1><p>${one}</p><div class="x"><p>Subscribe now to read the latest news in your city.</p><ul><li>Unlimited online access to all of our articles</li></ul></div><p>${two}</p><p>${three}</p></article>`,
      all,
    ],
    [
      "a repeated paragraph comes once",
      `<article><h1>Border to reopen</h1><p>${one}</p><p>${one}</p><p>${two}</p></article>`,
      all.slice(0, 2),
    ],
    [
      "text that a script would show",
      `<div hidden id="S:0"><article><h1>Border to reopen</h1><p>${one}</p><p>${two}</p><p>${three}</p></article></div>`,
      all,
    ],
    [
      "the next article of an endless page stays out",
      `<article><h1>Border to reopen</h1><p>${one}</p><p>${two}</p><p>${one} Again.</p><p>${two} Again.</p></article><article><h1>Another story</h1><p>${three}</p><p>${three} Again.</p><p>${three} Still.</p><p>${three} More.</p></article>`,
      [...all.slice(0, 2), ...all.slice(0, 2)],
    ],
    [
      "kinds",
      `<article><h1>Border to reopen</h1><p class="standfirst">Traders have waited nine months for the two governments to agree.</p><figure><img><figcaption>The crossing on Monday</figcaption></figure><p>${one}</p><h2>Nine months of waiting</h2><p>${two}</p><blockquote><p>${three}</p></blockquote><ul><li>It opens at noon every day of the week.</li></ul></article>`,
      [
        "lead: Traders have",
        "caption: The crossing",
        "body: The two mini",
        "subheading: Nine months ",
        "body: Traders on b",
        "quote: The agreemen",
        "list: It opens at ",
      ],
    ],
    [
      "a heading that nothing follows goes",
      `<article><h1>Border to reopen</h1><p>${one}</p><p>${two}</p><h3>More on this</h3></article>`,
      all.slice(0, 2),
    ],
    [
      "a lead that is built differently stays",
      `<article><h1>Border to reopen</h1><div class="opening"><p>Traders have waited nine months for the two governments to agree.</p></div><div class="author-info"><p>Ana Ruiz has reported on the border for this paper since 2011.</p></div><div class="text"><p>${one}</p><p>${two}</p><p>${three}</p></div></article>`,
      ["lead: Traders have", ...all],
    ],
    [
      "comments longer than the text are not it",
      `<article><h1>Border to reopen</h1>${Array.from({ length: 10 }, (_, i) => `<p>${one} (${i})</p>`).join("")}</article><div class="voices">${Array.from({ length: 30 }, (_, i) => `<div class="voice"><span>Reader ${i}</span><p class="said">I think ${i} that ${three}</p></div>`).join("")}</div>`,
      Array.from({ length: 10 }, () => "body: The two mini"),
    ],
    [
      "the posts of a live blog are",
      `<div class="live-blog"><h1>Border to reopen</h1><div class="intro"><p>${one}</p></div>${[two, three, `${one} Then ${two}`, `${three} Then ${two}`].map((text) => `<div class="entry"><p class="post">${text}</p></div>`).join("")}</div>`,
      ["lead: The two mini", "body: Traders on b", "body: The agreemen", "body: The two mini", "body: The agreemen"],
    ],
    [
      "paragraphs in a heading that was never closed",
      `<article><h1>Border to reopen</h1><h2 class="summary"><p>${one}</p><p>${two}</p><p>${three}</p></article>`,
      all,
    ],
    ["a short page is not empty", `<div><p>The road is open again.</p></div>`, ["body: The road is "]],
  ])("%s", (_, body, expected) => {
    expect(texts(page(body))).toEqual(expected);
  });

  test("an article that is followed by a longer one", () => {
    const articleOf = (headline: string, paragraphs: string[]): string =>
      `<article class="entity"><h1>${headline}</h1><div class="copy">${paragraphs.map((text) => `<p>${text}</p>`).join("")}</div></article>`;
    const own = [one, two, three, one.toUpperCase()];
    const next = Array.from(
      { length: 12 },
      (_, i) => `The match, played in the rain, went to the guests by goal ${i}, said one.`,
    );
    const html = page(`<main>${articleOf("Border to reopen", own)}${articleOf("Guests win", next)}</main>`);
    expect(readPageText(html, reading, null).paragraphs.map(({ text }) => text)).toEqual(own);
  });

  test("the reading beside a word stays in its line", () => {
    const ruby = "<ruby><rb>尹錫悦</rb><rp>（</rp><rt>ユンソンニョル</rt><rp>）</rp></ruby>";
    const html = `<html><body><h1>大統領が談話</h1><p>韓国の${ruby}大統領は３日夜、緊急談話を出し、非常戒厳を宣言した。</p></body></html>`;
    expect(readPageText(html, reading, null)).toMatchObject({
      title: "大統領が談話",
      paragraphs: [{ text: "韓国の尹錫悦（ユンソンニョル）大統領は３日夜、緊急談話を出し、非常戒厳を宣言した。" }],
    });
  });

  test("text that only the strings of a script hold", () => {
    const markup = [one, two, three, one.toUpperCase(), two.toUpperCase()].map((text) => `<p>${text}</p>`).join("");
    const notice = `<p>${"We use cookies to keep this page going. ".repeat(40)}</p>`;
    const state = JSON.stringify({ notice, article: { html: `${markup}<p>$$AD$$</p>` } });
    const scripts = [`window.state = ${state};`, `push([1,${JSON.stringify(`7:${state}`)}])`];
    for (const script of scripts) {
      const drawn = `<h1>Border to reopen for traders</h1><script>${script.replaceAll("<", "\\u003c")}</script>`;
      expect(texts(page(drawn, "<title>Border to reopen for traders</title>")).slice(0, 3)).toEqual(all);
      expect(texts(page(drawn.replace("Border to reopen for traders", "Weather"), "")).join()).not.toContain("cookies");
    }
  });

  test("text that only the embedded data hold", () => {
    const data = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Border to reopen",
      articleBody: `${one}\n\n${two}\n\n${three}`,
    });
    expect(texts(page("<p>Loading</p>", `<script type="application/ld+json">${data}</script>`))).toEqual(all);
  });
});

describe("what a page says about its article", () => {
  const data = (fields: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...fields })}</script>`;
  const story = `<article><h1>Border to reopen</h1><p>${one}</p><p>${two}</p></article>`;
  test.each<[string, string, object]>([
    [
      "embedded data",
      page(
        story,
        data({
          headline: "Border to reopen",
          datePublished: "2024-10-18T09:00:00+02:00",
          author: [{ name: "Ana Ruiz" }, { name: "Bo Li" }],
        }),
      ),
      {
        title: "Border to reopen",
        bylines: ["Ana Ruiz", "Bo Li"],
        publishedAt: { written: "2024-10-18T09:00:00+02:00", basis: "metadata" },
      },
    ],
    [
      "authors by reference",
      page(
        story,
        data({
          "@graph": [
            { "@type": "NewsArticle", author: { "@id": "#a" } },
            { "@id": "#a", "@type": "Person", name: "Ana Ruiz" },
          ],
        }),
      ),
      { bylines: ["Ana Ruiz"] },
    ],
    [
      "the site is no author",
      page(story, `<meta property="og:site_name" content="Lunde Post">${data({ author: { name: "Lunde Post" } })}`),
      { bylines: [] },
    ],
    [
      "broken embedded data",
      page(
        story,
        `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-10-18","dateModified": }</script>`,
      ),
      { publishedAt: { written: "2024-10-18", basis: "metadata" } },
    ],
    [
      "tags",
      page(
        story,
        `<meta property="article:published_time" content="2024-10-18T09:00:00+02:00"><meta name="author" content="By Ana Ruiz and Bo Li">`,
      ),
      { bylines: ["Ana Ruiz", "Bo Li"] },
    ],
    [
      "the site's name in the title",
      page(
        story.replace("h1", "h2"),
        `<meta property="og:title" content="Border to reopen | Lunde Post"><meta property="og:site_name" content="Lunde Post">`,
      ),
      { title: "Border to reopen" },
    ],
    [
      "a byline in sight",
      page(`<h1>Border to reopen</h1><p>By Ana Ruiz</p><div><p>${one}</p><p>${two}</p></div>`),
      { bylines: ["Ana Ruiz"] },
    ],
    [
      "a day in sight",
      page(
        `<h1>Border to reopen</h1><span class="date">Published 18 October 2024</span><div><p>${one}</p><p>${two}</p></div><div class="sidebar"><span class="date">2 January 2025</span></div>`,
      ),
      { publishedAt: { written: "2024-10-18", basis: "visible" } },
    ],
    [
      "the day of a comment is not the page's",
      page(
        `<h1>Border to reopen</h1><p>18.10.2024</p><div><p>${one}</p><p>${two}</p></div><div class="comments"><time datetime="2024-11-01">1 Nov</time></div>`,
      ),
      { publishedAt: { written: "2024-10-18", basis: "visible" } },
    ],
    ["nothing about a day", page(story), { publishedAt: null }],
  ])("%s", (_, html, expected) => {
    expect(readPageText(html, reading, null)).toMatchObject(expected);
  });

  test("a page that is dated anew was published on the day it is filed under", () => {
    const html = page(story, data({ datePublished: "2026-02-01T09:00:00+01:00" }));
    expect(readPageText(html, reading, "https://example.org/2024/10/18/border").publishedAt).toEqual({
      written: "2024-10-18",
      basis: "url",
    });
  });

  test("an instant in a script stands in where nothing else does", () => {
    const html = page(`${story}<script>showDate("2024/10/18 09:00:00")</script>`);
    expect(readPageText(html, reading, null).publishedAt).toEqual({ written: "2024-10-18", basis: "inferred" });
  });

  test("an evening in the publisher's zone is not the next day", () => {
    const html = page(story, data({ datePublished: "2024-10-19T03:30:00Z" }));
    expect(readPageText(html, reading, "https://example.org/2024/10/18/border").publishedAt).toEqual({
      written: "2024-10-18",
      basis: "url",
    });
  });
});

test.each([
  ["/2024/10/18/story", "2024-10-18"],
  ["/news/2024-10-18-story", "2024-10-18"],
  ["/story-20241018.html", "2024-10-18"],
  ["/18-10-2024/story", "2024-10-18"],
  ["/2024/13/40/story", null],
  ["/article/20241018123456", null],
  ["/id/123456789", null],
])("the day in %s is %s", (path, expected) => {
  expect(dayInUrl(`https://example.org${path}`)).toBe(expected);
});

test.each([
  ["By Ana Ruiz and Bo Li", ["Ana Ruiz", "Bo Li"]],
  ["Von Max Müller, Berlin", ["Max Müller", "Berlin"]],
  ["Ana Ruiz | Senior correspondent", ["Ana Ruiz"]],
  ["View all posts by Ana Ruiz", ["Ana Ruiz"]],
  ["admin", []],
  ["https://example.org/authors/ana", []],
  ["vonAna Ruiz", ["Ana Ruiz"]],
  ["ByA.B. Li Thursday, March 7, 2024", ["A.B. Li"]],
  ["Byron Li", ["Byron Li"]],
  ["Autorin: Ana Ruiz, Leiterin des Büros in Tunis.", ["Ana Ruiz"]],
  ["Ana Mu&ntilde;oz", ["Ana Muñoz"]],
  ["am", []],
  ["Dezember 10", []],
  ["dpa", ["dpa"]],
])("byline %s", (byline, expected) => {
  expect(splitByline(byline)).toEqual(expected);
});

test.each([
  ["a label among others", "<p>Datum: 18.10.2024 Autor: Ana Ruiz Quelle: Lunde Post</p>", ["Ana Ruiz"]],
  ["a name of a test", '<div data-testid="prism-byline">By Ana Ruiz</div>', ["Ana Ruiz"]],
  ["a person rather than a house", '<meta name="author" content="Lunde Verlag GmbH"><p>Von Ana Ruiz</p>', ["Ana Ruiz"]],
  ["a house where nobody else is named", '<meta name="author" content="Lunde Verlag GmbH">', ["Lunde Verlag GmbH"]],
])("author by %s", (_, markup, expected) => {
  expect(readPageText(page(`<h1>Border to reopen</h1>${markup}<p>${one}</p>`), reading, null).bylines).toEqual(
    expected,
  );
});

test.each([
  ["Border to reopen | Lunde Post", "Border to reopen"],
  ["Border to reopen - World - Lunde Post", "Border to reopen - World"],
  ["Lunde Post: Border to reopen", "Lunde Post: Border to reopen"],
  ["Lunde Post | Border to reopen", "Border to reopen"],
  ["Border – a history of waiting", "Border – a history of waiting"],
])("title %s", (title, expected) => {
  expect(withoutSite(title, "Lunde Post")).toBe(expected);
});

const tests = { label: isLabel, stamp: isStamp, caption: isCaption, credits: isCredits, appeal: isAppeal };

test.each<[keyof typeof tests, string, boolean]>([
  ["label", "Read more: Minister resigns after vote", true],
  ["label", "ADVERTISEMENT", true],
  [
    "label",
    "Read more than a hundred books a year, the teachers were told on the first day of the long autumn term, when the new library law was explained.",
    false,
  ],
  ["label", "The minister resigned.", false],
  ["stamp", "Updated 18 October 2024, 10:30 GMT", true],
  ["stamp", "Stand: 08.07.2026 05:00 Uhr", true],
  ["stamp", "He died on 18 October 2024.", false],
  ["caption", "The crossing on Monday. Photo: Ana Ruiz", true],
  ["caption", "The crossing on Monday (Getty Images)", true],
  ["caption", "Reuters reported that the crossing was open.", false],
  ["credits", "Reporting by Ana Ruiz; editing by Bo Li", true],
  ["credits", "Reporting on the war is dangerous, said Ana Ruiz.", false],
  ["appeal", "Sign up to our newsletter for the news of the day.", true],
  ["appeal", "The union signed the agreement on Tuesday.", false],
])("%s: %s %s", (kind, text, expected) => {
  expect(tests[kind](text)).toBe(expected);
});

test.each([
  [`<meta charset="gbk">`, "gbk"],
  [`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`, "windows-1251"],
  [`<?xml version="1.0" encoding="iso-8859-2"?><html>`, "iso-8859-2"],
  [`<meta charset="utf-16">`, "utf-8"],
  ["<html>", null],
])("charset of %s", (html, expected) => {
  expect(declaredCharset(Buffer.from(html))).toBe(expected);
});
