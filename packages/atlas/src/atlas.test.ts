import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadAtlas } from "./atlas.ts";

describe("a user's own files", () => {
  let folder = "";
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "atlas-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("own actors and places win over the built-in ones", () => {
    const atlas = loadAtlas({
      extraActors: write(
        "actors.csv",
        "name,aliases,country,sectors,acled,start,end\nRiver Guard,Hamas|RG,ZMB,PRM,RG: River Guard,,\n",
      ),
      extraPlaces: write(
        "places.csv",
        "name,aliases,adjectives,kind,country,admin1,lat,lon,weight\nParis,,,town,ZMB,Lusaka,-15.4,28.3,10\n",
      ),
    });
    expect(atlas.resolveActor("Hamas fighters")).toMatchObject({
      country: "ZMB",
      sectors: ["PRM"],
      acledName: "RG: River Guard",
    });
    const text = "A fire broke out in Paris, France.";
    expect(atlas.resolvePlaces(text, atlas.scanPlaces(text))[0]!.place).toMatchObject({
      country: "ZMB",
      source: "user",
    });
    expect(loadAtlas().resolveActor("Hamas fighters").country).toBe("PSE");
  });

  test.each([
    ["actors", "extraActors", "name,aliases,country,sectors,acled,start,end\nRiver Guard,,ZZZ,PRM,,,\n"],
    ["places", "extraPlaces", "name,aliases,adjectives,kind,country,admin1,lat,lon,weight\nA,,,town,ZZZ,,1,1,\n"],
  ])("a wrong code in own %s names file and line", (name, option, text) => {
    const file = write(`bad-${name}.csv`, text);
    expect(() => loadAtlas({ [option]: file })).toThrow(
      expect.objectContaining({ code: "data.invalid", site: { input: file, line: 2, field: "country" } }),
    );
  });

  test("a file that is not there", () => {
    expect(() => loadAtlas({ extraActors: join(folder, "none.csv") })).toThrow(
      expect.objectContaining({ code: "input.missing" }),
    );
  });
});

test("the atlas is loaded once", () => {
  expect(loadAtlas()).toBe(loadAtlas({ extraActors: null }));
});
