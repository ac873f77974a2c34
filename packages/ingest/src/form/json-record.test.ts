import { expect, test } from "vitest";
import { defaultLimits } from "../limits.ts";
import { readJsonRecord } from "./json-record.ts";

const reading = { input: "input", limits: defaultLimits, depth: 0 };
const text = "The two ministers met in the capital on Tuesday.";

test.each<[string, object, object]>([
  [
    "a crawler's record",
    { maintext: text, date_publish: "2024-10-18 10:00:00", source_domain: "x.org", authors: ["A B"] },
    { bylines: ["A B"], publisher: "x.org", publishedAt: { written: "2024-10-18 10:00:00" } },
  ],
  [
    "schema.org",
    { "@type": "NewsArticle", articleBody: text, author: { "@type": "Person", name: "A B" }, publisher: { name: "P" } },
    { form: "jsonld", bylines: ["A B"], publisher: "P" },
  ],
  [
    "a graph",
    { "@graph": [{ "@type": "WebSite" }, { "@type": "NewsArticle", articleBody: text, headline: "H" }] },
    { form: "jsonld", title: "H" },
  ],
  ["a search hit", { _id: "1", _source: { title: "H", body: text } }, { title: "H" }],
  [
    "an API's answer",
    {
      webTitle: "H",
      webUrl: "https://x.org/a",
      webPublicationDate: "2024-10-18T10:00:00Z",
      fields: { bodyText: text },
    },
    { title: "H", url: "https://x.org/a" },
  ],
  [
    "paragraphs in a list",
    { title: "H", text: [text, { text: "Two." }] },
    {
      paragraphs: [
        { kind: "body", text },
        { kind: "body", text: "Two." },
      ],
    },
  ],
  [
    "markup",
    { title: "H", content: `<p>${text}</p><p>Two.</p>` },
    {
      paragraphs: [
        { kind: "body", text },
        { kind: "body", text: "Two." },
      ],
    },
  ],
  ["seconds", { text, timestamp: 1729243800 }, { publishedAt: { written: "1729243800" } }],
  [
    "a wrapped date",
    { text, date: { $date: "2024-10-18T10:00:00Z" } },
    { publishedAt: { written: "2024-10-18T10:00:00Z" } },
  ],
  ["only a summary", { title: "H", description: text }, { paragraphs: [{ kind: "body", text }] }],
  [
    "a post of WordPress",
    {
      title: { rendered: "Ministers &#8211; again" },
      content: { rendered: `<p>${text}</p>` },
      author: 5,
      _embedded: { author: [{ name: "A B" }] },
    },
    { title: "Ministers – again", bylines: ["A B"], paragraphs: [{ kind: "body", text }] },
  ],
  ["a headline in parts", { headline: { main: "H", kicker: null }, lead: text }, { title: "H" }],
  ["a text that an interface cut", { content: `${text}… [+2103 chars]` }, { paragraphs: [{ text: `${text}…` }] }],
  ["names in another language", { Titular: "H", Cuerpo: text, Fecha: "x" }, { title: "H", paragraphs: [{ text }] }],
  [
    "names of its own",
    { hd: "x", td: `${text} ${text}`, summary: "Short." },
    { paragraphs: [{ kind: "body", text: `${text} ${text}` }] },
  ],
  ["a byline", { text, byline: "By Ana Ruiz and Bo Li in Seoul" }, { bylines: ["Ana Ruiz", "Bo Li"] }],
  ["authors apart by semicolons", { text, authors: "Ruiz, Ana;Li, Bo" }, { bylines: ["Ruiz, Ana", "Li, Bo"] }],
  ["a list as Python prints it", { text, authors: "['Ana Ruiz', 'Bo Li']" }, { bylines: ["Ana Ruiz", "Bo Li"] }],
  ["an author of one name", { text, author: "Madonna, Staff" }, { bylines: ["Madonna, Staff"] }],
  ["an id that is an address", { id: "https://x.org/a", text }, { url: "https://x.org/a" }],
])("%s", (_, record, expected) => {
  expect(readJsonRecord(record, reading, {})).toMatchObject(expected);
});

test.each([
  ["a list", []],
  ["a number", 7],
  ["null", null],
  ["nothing to read", { title: "H" }],
  ["only white space", { text: "  " }],
])("%s is refused", (_, value) => {
  expect(() => readJsonRecord(value, reading, { line: 3 })).toThrow(/at stage ingest, input input, line 3/);
});
