import { readFileSync } from "node:fs";
import { findWrittenDays } from "./written-day.ts";

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
  if (folded === "" || whole.has(folded)) return true;
  // A sentence that happens to start so is text.
  if (text.length > 60 && /[^.][.。]["”»]?$/.test(text)) return false;
  return starts.some((start) => folded.startsWith(start));
}

const appeals = readFileSync(new URL("../../data/appeals.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

/** Whether a short paragraph asks the reader to subscribe, pay, sign up or follow, or states a right. */
export function isAppeal(text: string): boolean {
  if (text.length > 350) return false;
  const lower = text.toLowerCase();
  return appeals.some((appeal) => lower.includes(appeal));
}

const clock = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:uhr|hrs?|[ap]\.?m\.?|h)?\b|\b(?:[A-Z]{3,4}|GMT[+-]\d+)\b/g;
const stampWords =
  /\b(?:published|updated|posted|last|modified|edited|created|on|at|by|min(?:ute)?s?|hours?|days?|ago|read|stand|aktualisiert|veröffentlicht|erstellt|am|um|uhr|lesezeit|lesedauer|publicad[oa]|actualizad[oa]|publié|mis à jour|le|à|il y a|heures?|pubblicato|aggiornato|alle|publicerad|uppdaterad|publisert|oppdatert|publikováno|aktualizováno|опубликовано|обновлено)\b/giu;

/** Whether a line says little more than when it was published or changed, and by whom. */
export function isStamp(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false;
  const days = findWrittenDays(text, null);
  clock.lastIndex = 0;
  if (days.length === 0 && !/^\D{0,20}\d{1,2}[:.]\d{2}\b/.test(text)) return false;
  let rest = text;
  for (const { start, end } of days.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  const left = rest.replace(clock, " ").replace(stampWords, " ").match(/\p{L}/gu)?.length ?? 0;
  return left <= 22 && !/[.!?][”"»]?$/.test(rest.trim());
}

/** Whether a line is the credits a wire story ends with. */
export function isCredits(text: string): boolean {
  return (
    text.length < 300 &&
    /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|translated)\b[^.]{0,40}\bby\b/i.test(text)
  );
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
