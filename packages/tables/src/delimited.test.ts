import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvDialect, toLine, tsvDialect, writeDelimited } from "./delimited.ts";

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("a,b", 'say "no"', "two\nlines", "\r", " lead", "tab\there", "=1+1", "-5", ""),
);

test.each([
  ["comma, quotes where needed", csvDialect],
  ["comma, quotes around white space", { ...csvDialect, quote: "white-space" as const }],
  ["tab, quotes where needed", { ...csvDialect, delimiter: "\t" as const, quote: "white-space" as const }],
])("csv-parse reads back any cells: %s", (_, dialect) => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
      const [row] = parse(toLine(cells, dialect), { delimiter: dialect.delimiter, record_delimiter: "\n" });
      expect(row).toEqual(cells);
    }),
  );
});

test.each([
  ["null, numbers, truth values", [null, 0, -1.5, true, false, null], ",0,-1.5,true,false,\n"],
  ["quotes only what needs them", ["a b", "a,b", 'a"b', "a\nb"], 'a b,"a,b","a""b","a\nb"\n'],
])("%s", (_, cells, line) => {
  expect(toLine(cells, csvDialect)).toBe(line);
});

test("without quotes a cell never breaks its line", () => {
  expect(toLine(["a\tb", "c\r\nd", 'e"f'], tsvDialect)).toBe('a b\tc d\te"f\n');
  expect(toLine(["a\u0000b\u2028c\u0085d", "é"], tsvDialect)).toBe("a b c d\té\n");
});

test("formulas are disarmed on request, numbers stay numbers", () => {
  const safe = { ...csvDialect, formulaPrefix: "'" };
  expect(toLine(["=1+1", "+1", "-a", "@x", "\tx", "＝1", "a=b", -5], safe)).toBe(
    "'=1+1,'+1,'-a,'@x,'\tx,'＝1,a=b,-5\n",
  );
});

test("the header comes first and is not counted", async () => {
  const output = writeDelimited([1, 2], ["n", "double"], (n) => [[n, n * 2]], csvDialect);
  expect(await output.next()).toEqual({ done: false, value: "n,double\n1,2\n2,4\n" });
  expect(await output.next()).toEqual({ done: true, value: 2 });
});
