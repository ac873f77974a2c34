import type { NameType } from "../src/name-tagger.ts";
import type { GoldSentence } from "./conllu.ts";
import type { NamedSentence } from "./names-data.ts";

const types: Readonly<Record<string, NameType>> = { person: "PER", place: "LOC", organization: "ORG" };

/** Words that name an office or rank, not the person. */
const titles =
  /^(mr|mrs|ms|dr|prof|professor|president|vice|prime|minister|chancellor|senator|sen|representative|rep|governor|gov|mayor|king|queen|prince|princess|pope|sir|lord|lady|general|gen|colonel|col|captain|capt|judge|justice|secretary|director|chairman|coach|st|saint|rev|reverend|father|brother|sister|aunt|uncle)\.?$/i;
const personLinks = /^(de|la|al|von|van|-|der|del|di|bin|el|ben|da|dos)$/i;
const groupLinks = /^(of|the|and|for|de|la|al|'s|&|-|del|di)$/i;

/**
 * The names of a GUM sentence: of each entity that is a person, place or organisation and headed by a proper noun, the
 * run of proper nouns around the head. Nationalities, which GUM does not mark, become MISC where `isDemonym` knows them.
 */
export function gumNames(sentence: GoldSentence, isDemonym: (form: string) => boolean): NamedSentence {
  const { forms, upos, heads } = sentence;
  const names: { start: number; end: number; type: NameType }[] = [];
  const isFree = (start: number, end: number) => names.every((name) => end <= name.start || start >= name.end);
  const mentions = entities(sentence).sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { start, end, type } of mentions) {
    const kind = types[type];
    let head = -1;
    for (let i = start; i < end; i++) if (heads[i]! < start || heads[i]! >= end) head = i;
    if (kind === undefined || head < 0 || upos[head] !== "PROPN") continue;
    const isPart = (i: number) =>
      upos[i] === "PROPN" || (/^\p{Lu}/u.test(forms[i]!) && upos[i] !== "DET" && upos[i] !== "PRON");
    const links = kind === "PER" ? personLinks : groupLinks;
    let first = head;
    while (
      first > start &&
      (isPart(first - 1) || (first - 2 >= start && links.test(forms[first - 1]!) && isPart(first - 2)))
    )
      first--;
    let last = head;
    while (last + 1 < end && (isPart(last + 1) || (last + 2 < end && links.test(forms[last + 1]!) && isPart(last + 2))))
      last++;
    // "US President Barack Obama": the name begins behind the last title.
    if (kind === "PER") for (let i = first; i < last; i++) if (titles.test(forms[i]!)) first = i + 1;
    while (first < last && links.test(forms[first]!)) first++;
    if (isFree(first, last + 1)) names.push({ start: first, end: last + 1, type: kind });
  }
  for (const [i, form] of forms.entries())
    if (upos[i] === "ADJ" && isDemonym(form) && isFree(i, i + 1)) names.push({ start: i, end: i + 1, type: "MISC" });
  return { forms: [...forms], names: names.sort((a, b) => a.start - b.start) };
}

/** The entities that open and close in a sentence: `Entity=(2-person-…`, `Entity=2)`, also several in a row. */
function entities({ misc }: GoldSentence): { start: number; end: number; type: string }[] {
  const found: { start: number; end: number; type: string }[] = [];
  const open: { id: string; start: number; type: string }[] = [];
  for (const [i, note] of misc.entries()) {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(note)?.[1] ?? "";
    for (const [mark] of marks.matchAll(/\([^()]+|[^()]*\)/g)) {
      if (mark.startsWith("(")) {
        const [id = "", type = ""] = mark.slice(1).split("-");
        open.push({ id, start: i, type });
        continue;
      }
      const id = mark.slice(0, -1);
      const at = id === "" ? open.length - 1 : open.findLastIndex((entity) => entity.id === id);
      const entity = open.splice(at, 1)[0];
      if (at >= 0 && entity !== undefined) found.push({ start: entity.start, end: i + 1, type: entity.type });
    }
  }
  return found;
}
