import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalUrl, hostOf } from "./address.ts";

test.each([
  ["as it is", "https://example.org/a", "https://example.org/a"],
  [
    "tracking, fragment, case, port",
    "HTTPS://Example.ORG:443/a?utm_source=x&id=7&fbclid=y#top",
    "https://example.org/a?id=7",
  ],
  ["credentials", "https://user:pass@example.org/", "https://example.org/"],
  ["script", "javascript:alert(1)", null],
  ["a file", "file:///etc/passwd", null],
  ["no host of the web", "http://localhost/", null],
  ["relative", "/a", null],
  ["nothing", "", null],
  ["too long", `https://example.org/${"x".repeat(5000)}`, null],
])("%s", (_, written, expected) => {
  expect(canonicalUrl(written)).toBe(expected);
});

test("a relative address against its page", () => {
  expect(canonicalUrl("../b", "https://example.org/a/c")).toBe("https://example.org/b");
});

test.each([
  ["https://www.example.org/a", "example.org"],
  ["https://www3.example.org/a", "example.org"],
  ["https://news.example.org", "news.example.org"],
  ["https://www./", null],
  ["no address", null],
  [null, null],
])("host of %s", (address, expected) => {
  expect(hostOf(address)).toBe(expected);
});

test("canonical is canonical already", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalUrl(address);
      expect(once === null ? null : canonicalUrl(once)).toBe(once);
    }),
  );
});
