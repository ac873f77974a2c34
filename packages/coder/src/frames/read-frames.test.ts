import { describe, expect, it } from "vitest";
import { parseFrames, readFrames } from "./read-frames.ts";

const sets = new Map([["troops", new Set(["soldier", "special force"])]]);
const header = "predicate,arguments,mode,cameo,acled,note\n";
const parse = (row: string) => parseFrames(`${header}${row}\n`, "MOBILIZE", sets)[0]!;

describe("frames", () => {
  it("reads predicates, slots and restrictions", () => {
    const frame = parse(
      "deploy; call up; n:troop deployment,subject:actor object:theme=@troops|unit to|in:place!,troops,154,,",
    );
    expect(frame.name).toBe("MOBILIZE/deploy");
    expect(frame.predicates.map(({ kind, head, before, particle }) => [kind, head, before, particle])).toEqual([
      ["verb", "deploy", [], null],
      ["verb", "call", [], "up"],
      ["noun", "deployment", ["troop"], null],
    ]);
    expect(frame.slots.map(({ names, role, isRequired }) => [names, role, isRequired])).toEqual([
      [["subject"], "actor", false],
      [["object"], "theme", true],
      [["to", "in"], "place", true],
    ]);
    expect([...frame.slots[1]!.restriction!.words]).toEqual(["soldier", "special force", "unit"]);
    expect(frame.requiredCount).toBe(2);
  });

  it("tells negated and optional restrictions apart", () => {
    const [negated, optional] = parse("send,object!=@troops with:means=unit?,,,,").slots;
    expect([negated!.isRequired, negated!.restriction!.negated]).toEqual([false, true]);
    expect([optional!.isRequired, optional!.restriction!.negated]).toEqual([false, false]);
  });

  it.each([
    ["n:,subject:actor,,,,", "is no predicate"],
    ["walk out of,subject:actor,,,,", "too many words"],
    ["send,subject:doer,,,,", "no role doer"],
    ["send,object:theme=@ships,,,,", "no word set @ships"],
    ["send,object:theme object:theme,,,,", "object:theme stands twice"],
    ["send,object,,,,", "says nothing"],
    ["send,subject:actor,arrest,,,", "no mode of MOBILIZE"],
    ["send,subject:actor,,999,,", "not a CAMEO code"],
    ["send,subject:actor,,,Skirmish,", "Invalid option"],
  ])("rejects %s with file and line", (row, reason) => {
    expect(() => parse(row)).toThrow(
      expect.objectContaining({
        code: "data.invalid",
        message: expect.stringContaining(reason),
        site: expect.objectContaining({ input: "frames/MOBILIZE.csv", line: 2 }),
      }),
    );
  });

  it("loads the package's own frames", () => {
    const frames = readFrames(new URL("../../data/", import.meta.url));
    expect(frames.length).toBeGreaterThan(10);
  });
});
