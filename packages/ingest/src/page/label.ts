import { readFileSync } from "node:fs";

/** Longest line that a label with an open end may stand at the start of. */
const longest = 160;

const whole = new Set<string>();
const starts: string[] = [];
for (const line of readFileSync(new URL("../../data/labels.txt", import.meta.url), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  if (line.endsWith("*")) starts.push(fold(line.slice(0, -1)));
  whole.add(fold(line));
}

/** Whether a line only labels or steers the page: "Advertisement", "Read more: …", "Lesen Sie auch". */
export function isLabel(text: string): boolean {
  if (text.length > longest) return false;
  const folded = fold(text);
  return folded === "" || whole.has(folded) || starts.some((start) => folded.startsWith(start));
}

const creditWord =
  /(?:^|[\s(.|/–-])(?:fotos?|photos?|photograph|images?|bild|bilder|picture|credits?|bildrechte|bildquelle|crédits?|imagen|fotografía|fotografie|fotograf|zdjęcie|fot|foto|kuva|kép|фото|φωτο|写真|사진|صورة)\s*(?:[:©]|\bby\b|\/)\s*\S[^.!?]{0,100}\)?\.?$/i;
const creditName =
  /(?:getty images|\bgetty\b|shutterstock|\bafp\b|\bepa\b|\bdpa\b|\bimago\b|picture[- ]alliance|\breuters\b|\bap photo\b|alamy|istock|\bansa\b|\befe\b|\bcc by\b|©[^.]{2,60})[^.!?]{0,40}\)?$/i;

/** Whether a short line is a picture's caption by the credit it ends with. */
export function isCaption(text: string): boolean {
  return text.length <= 300 && (creditWord.test(text) || (creditName.test(text) && !/^["“„»«]/.test(text)));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/\s+/g, " ");
}
