import { describe, expect, test } from "vitest";
import { featureBits, featureValue, wordFeatures } from "./features.ts";

describe("features", () => {
  test("what is put in comes out", () => {
    const bits = featureBits({ tense: "Past", verbForm: "Part", voice: "Pass", polarity: "Neg" });
    expect(featureValue(bits, "tense")).toBe("Past");
    expect(featureValue(bits, "verbForm")).toBe("Part");
    expect(featureValue(bits, "voice")).toBe("Pass");
    expect(featureValue(bits, "polarity")).toBe("Neg");
    expect(featureValue(bits, "person")).toBeNull();
  });

  test("tag and word", () => {
    expect(featureValue(wordFeatures("NNS", "troops"), "number")).toBe("Plur");
    expect(featureValue(wordFeatures("PRP", "we"), "person")).toBe("1");
    expect(featureValue(wordFeatures("VBZ", "says"), "tense")).toBe("Pres");
    expect(featureValue(wordFeatures("RB", "n't"), "polarity")).toBe("Neg");
  });
});
