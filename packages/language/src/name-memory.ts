import type { NameSpan, NameType } from "./name-tagger.ts";

/** A sentence's words and the names found in them. */
export interface NamedWords {
  readonly forms: readonly string[];
  readonly names: readonly NameSpan[];
}

/** A name whose labels lead by more keeps its type whatever the rest of the text says. By trial on our own documents. */
const sure = 40;

/**
 * Names of a document's sentences, made consistent: what a word is where the text says so plainly, it is elsewhere too.
 *
 * A full name tells of its surname ("Amina Diallo … Diallo"), a name with its initials in brackets of the initials
 * ("Rapid Support Forces (RSF)"); the same words have one type, the one with the most lead. Words that nothing was found
 * in become names when they are such a surname or such initials.
 */
export function harmonise(sentences: readonly NamedWords[]): NameSpan[][] {
  const memory = new Memory();
  for (const sentence of sentences) memory.learn(sentence);
  return sentences.map((sentence) => memory.apply(sentence));
}

class Memory {
  /** Lead of each type by words. */
  readonly #votes = new Map<string, Map<NameType, number>>();
  /** Single words that stand for a longer name of the text. */
  readonly #short = new Map<string, Map<NameType, number>>();

  learn({ forms, names }: NamedWords): void {
    for (const { start, end, type, margin } of names) {
      vote(this.#votes, forms.slice(start, end).join(" "), type, margin);
      if (end - start === 1) continue;
      if (type === "PER") vote(this.#short, forms[end - 1]!, type, margin);
      if (forms[end] !== "(" || forms[end + 2] !== ")") continue;
      const initials = forms[end + 1]!;
      if (isInitials(initials)) vote(this.#short, initials, type, margin);
    }
  }

  apply({ forms, names }: NamedWords): NameSpan[] {
    const found = names.map((name): NameSpan => {
      if (name.margin > sure) return name;
      const words = forms.slice(name.start, name.end).join(" ");
      const type =
        (name.end - name.start === 1 ? strongest(this.#short.get(words)) : null) ?? strongest(this.#votes.get(words));
      return type === null || type === name.type ? name : { ...name, type };
    });
    for (const [i, form] of forms.entries()) {
      const short = this.#short.get(form);
      if (short === undefined || !/^\p{Lu}.{2}/u.test(form) || !isAlone(forms, found, i)) continue;
      found.push({ start: i, end: i + 1, type: strongest(short)!, margin: 1 });
    }
    return found.sort((a, b) => a.start - b.start);
  }
}

function vote(votes: Map<string, Map<NameType, number>>, words: string, type: NameType, lead: number): void {
  const types = votes.get(words) ?? new Map<NameType, number>();
  types.set(type, (types.get(type) ?? 0) + lead);
  votes.set(words, types);
}

function strongest(types: ReadonlyMap<NameType, number> | undefined): NameType | null {
  let best: NameType | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [type, lead] of types ?? [])
    if (lead > most) {
      best = type;
      most = lead;
    }
  return best;
}

const isInitials = (form: string) =>
  form.length > 1 && form.length < 8 && form === form.toUpperCase() && /^\p{L}/u.test(form);

/** Neither in a name nor beside a capitalised word, so that no part of an unknown longer name is taken. */
function isAlone(forms: readonly string[], names: readonly NameSpan[], at: number): boolean {
  if (names.some(({ start, end }) => at >= start && at < end)) return false;
  const isCapital = (form: string | undefined) => form !== undefined && /^\p{Lu}/u.test(form);
  return !isCapital(forms[at + 1]) && (at === 1 || !isCapital(forms[at - 1]));
}
