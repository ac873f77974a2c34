import { readFixture, render } from "@dateline/pipeline/testing";
import { Command } from "commander";
import { expect, test } from "vitest";
import { addDialectOptions, type DialectFlags, toDialects } from "./dialect-options.ts";
import { defaultDialects, formatsIn, incidentFormatsIn } from "./formats.ts";

function dialectsOf(args: readonly string[]) {
  const command = addDialectOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  return toDialects(command.parse([...args], { from: "user" }).opts<DialectFlags>());
}

test("without options the dialects are those of the formats", () => {
  expect(dialectsOf([])).toEqual(defaultDialects);
});

test("a form that does not exist is refused", () => {
  expect(() => dialectsOf(["--acled-dates", "american"])).toThrow("Allowed choices are api, export-tool");
});

test("options reach the files", async () => {
  const dialects = dialectsOf(["--byte-order-mark", "--acled-dates", "export-tool", "--acled-header", "pre-2023"]);
  const { csv, acled } = formatsIn(dialects);
  expect((await render(csv![0]!, [])).bytes.toString()).toMatch(/^\uFEFFevent_id,/);
  expect((await render(incidentFormatsIn(dialects).csv![0]!, [])).bytes.toString()).toMatch(/^\uFEFFincident_id,/);
  const rows = (await render(acled![0]!, readFixture())).bytes.toString();
  expect(rows).toMatch(/^data_id,|^iso,/);
  expect(rows).toMatch(/"\d\d [A-Z][a-z]+ 20\d\d"/);
});
