import { actorsTable, eventsTable } from "@dateline/tables";
import { expect, test } from "vitest";
import { toOptions } from "./options.ts";

test("the events table as it is, unless the arguments say otherwise", () => {
  expect(toOptions([])).toEqual({ table: eventsTable, options: { spreadsheetSafe: false, byteOrderMark: false } });
  expect(toOptions(["actors", "--spreadsheet-safe", "--byte-order-mark"])).toEqual({
    table: actorsTable,
    options: { spreadsheetSafe: true, byteOrderMark: true },
  });
});

test.each([[["nope"]], [["events", "actors"]], [["--tabs"]]])("refuses %s", (args) => {
  expect(() => toOptions(args)).toThrow(expect.objectContaining({ code: "option.invalid" }));
});
