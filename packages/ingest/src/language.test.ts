import { expect, test } from "vitest";
import { identifyLanguage } from "./language.ts";

const english = "The two ministers met in the capital on Tuesday and agreed to reopen the border crossing at noon.";
const german = "Die beiden Minister trafen sich am Dienstag in der Hauptstadt und beschlossen, den Übergang zu öffnen.";

test.each([
  ["the words decide", english, null, "en"],
  ["also against the declaration", german, "en-US", "de"],
  ["the declaration agrees", german, "de-AT", "de"],
  [
    "a language that is not known is believed",
    "Mawaziri hao wawili walikutana katika mji mkuu siku ya Jumanne na kukubaliana.",
    "sw",
    "sw",
  ],
  [
    "a tag of another script is not",
    "두 장관은 화요일 수도에서 만나 국경 통로를 다시 열기로 합의했다고 정부가 밝혔다.",
    "kr",
    "ko",
  ],
  [
    "Norwegian has several tags",
    "Ministrene møttes i hovedstaden på tirsdag og ble enige om å åpne grensen igjen.",
    "nb",
    "no",
  ],
  ["too few letters", "12.3", "fr", "fr"],
  ["nothing to go by", "12.3", null, null],
  ["a tag that is none", english, "x-unknown-language", "en"],
])("%s", (_, text, declared, expected) => {
  expect(identifyLanguage(text, declared)).toBe(expected);
});
