import { readFileSync } from "node:fs";

/** One sentence of a treebank; heads are 0-based, -1 for the root. */
export interface GoldSentence {
  readonly text: string;
  readonly document: string;
  readonly forms: string[];
  readonly lemmas: string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly heads: number[];
  readonly relations: string[];
  /** Start of each word in `text`, -1 where the surface does not spell it. */
  readonly starts: number[];
  /** The last column, where GUM notes entities. */
  readonly misc: string[];
}

/** The sentences of a CoNLL-U file, without empty nodes. */
export function readConllu(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let document = "";
  for (const block of readFileSync(path, "utf8").split(/\n\n+/)) {
    if (block.trim() === "") continue;
    const sentence: GoldSentence = {
      text: /^# text = (.*)$/m.exec(block)?.[1] ?? "",
      document: /^# newdoc id = (.*)$/m.exec(block)?.[1] ?? document,
      forms: [],
      lemmas: [],
      upos: [],
      xpos: [],
      heads: [],
      relations: [],
      starts: [],
      misc: [],
    };
    document = sentence.document;
    /** Words that a multiword token still has to give, and where that token starts. */
    let surface = { last: 0, start: 0, text: "" };
    let at = 0;
    for (const line of block.split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "", relation = "", , misc = ""] =
        line.split("\t");
      if (id.includes(".")) continue;
      if (id.includes("-")) {
        const start = sentence.text.indexOf(form, at);
        surface = { last: Number(id.split("-")[1]), start, text: form };
        if (start >= 0) at = start;
        continue;
      }
      sentence.forms.push(form);
      sentence.lemmas.push(lemma);
      sentence.upos.push(upos);
      sentence.xpos.push(xpos);
      sentence.heads.push(Number(head) - 1);
      sentence.relations.push(relation);
      sentence.misc.push(misc);
      const start = sentence.text.indexOf(form, at);
      const inSurface = Number(id) <= surface.last;
      const fits =
        start >= 0 && (inSurface ? start + form.length <= surface.start + surface.text.length : start - at < 3);
      sentence.starts.push(fits ? start : -1);
      if (fits) at = start + form.length;
      if (Number(id) === surface.last && surface.start >= 0) at = surface.start + surface.text.length;
    }
    if (sentence.forms.length > 0) sentences.push(sentence);
  }
  return sentences;
}
