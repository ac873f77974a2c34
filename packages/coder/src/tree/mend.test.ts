import { describe, expect, it } from "vitest";
import { mendClosingReport, mendParticiples } from "./mend.ts";

describe("a report that closes a sentence", () => {
  // A strike killed 14 people , officials in Mali said .
  const tags = "DET NOUN VERB NUM NOUN PUNCT NOUN ADP PROPN VERB PUNCT".split(" ");
  const torn = () => ({
    tags,
    heads: [1, 2, 9, 4, 2, 6, 4, 8, 4, -1, 9],
    relations: "det nsubj ccomp nummod obj punct conj case nmod root punct".split(" "),
  });

  it("gets its subject back, with the phrases behind it", () => {
    const tree = torn();
    mendClosingReport(tree);
    expect(tree.heads.slice(6, 9)).toEqual([9, 8, 6]);
    expect(tree.relations[6]).toBe("nsubj");
  });

  it("is left alone when it has one", () => {
    const tree = torn();
    tree.heads[4] = 9;
    tree.relations[4] = "nsubj";
    const before = [...tree.heads];
    mendClosingReport(tree);
    expect(tree.heads).toEqual(before);
  });
});

describe("a participle behind its noun", () => {
  // two men suspected of spying; the men who suspected him
  it("is no past tense, unless it has a subject", () => {
    const bare = ["CD", "NNS", "VBD"];
    mendParticiples(bare, [1, -1, 1], ["nummod", "root", "acl"]);
    expect(bare[2]).toBe("VBN");
    const related = ["NNS", "WP", "VBD"];
    mendParticiples(related, [-1, 2, 0], ["root", "nsubj", "acl"]);
    expect(related[2]).toBe("VBD");
  });
});
