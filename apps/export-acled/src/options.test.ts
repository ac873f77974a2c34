import { expect, test } from "vitest";
import { apiDialect } from "./dialect.ts";
import { toDialect } from "./options.ts";

test("no options are the API's form, and each option changes its part", () => {
  expect(toDialect([])).toEqual(apiDialect);
  expect(toDialect(["--dates", "export-tool", "--inter=numeric", "--header", "pre-2023", "--form", "monadic"])).toEqual(
    {
      dates: "export-tool",
      inter: "numeric",
      header: "pre-2023",
      form: "monadic",
    },
  );
});

test.each([[["--dates", "soon"]], [["--colour", "red"]], [["acled.csv"]]])("refuses %s", (args) => {
  expect(() => toDialect(args)).toThrow(expect.objectContaining({ code: "option.invalid" }));
});
