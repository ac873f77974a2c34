import { describe, expect, it } from "vitest";
import { mendClosingReport, mendListSubject, mendParticiples, mendPasts, mendVocatives } from "./mend.ts";

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

describe("a list of names before its verb", () => {
  it("is its subject", () => {
    // Egypt , Qatar and France proposed talks .
    const tree = {
      tags: "PROPN PUNCT PROPN CCONJ PROPN VERB NOUN PUNCT".split(" "),
      heads: [-1, 2, 0, 5, 5, 0, 5, 0],
      relations: "root punct conj cc nsubj conj obj punct".split(" "),
    };
    mendListSubject(tree);
    expect(tree.heads).toEqual([5, 2, 0, 4, 0, -1, 5, 5]);
    expect(tree.relations).toEqual("nsubj punct conj cc conj root obj punct".split(" "));
  });

  it("is left alone where a verb stands between", () => {
    const heads = [-1, 0, 0, 4, 0];
    const relations = "root acl punct nsubj conj".split(" ");
    mendListSubject({ tags: "PROPN VERB PUNCT PROPN VERB".split(" "), heads, relations });
    expect(heads[0]).toBe(-1);
  });
});

describe("a name that nobody speaks to", () => {
  it("is the subject of a verb without one", () => {
    // demanded that President withdraw ; demanded that , Anna , he withdraw
    const relations = "root mark vocative ccomp".split(" ");
    mendVocatives({ tags: "VERB SCONJ PROPN VERB".split(" "), heads: [-1, 3, 3, 0], relations });
    expect(relations[2]).toBe("nsubj");
    const addressed = "root mark vocative nsubj ccomp".split(" ");
    mendVocatives({ tags: "VERB SCONJ PROPN PRON VERB".split(" "), heads: [-1, 4, 4, 4, 0], relations: addressed });
    expect(addressed[2]).toBe("vocative");
  });
});

describe("verbs whose past looks like their present", () => {
  it.each([
    ["one drone hit", "NN", "VBD"],
    ["drones hit", "NNS", "VBP"],
  ])("%s", (_, subject, tag) => {
    const penn = [subject, "VBP"];
    mendPasts(penn, ["drone", "hit"], [1, -1], ["nsubj", "root"]);
    expect(penn[1]).toBe(tag);
  });
});
