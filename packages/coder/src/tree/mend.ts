/** The columns of a sentence that a mend changes. */
interface Columns {
  readonly tags: readonly string[];
  readonly heads: number[];
  readonly relations: string[];
}

/**
 * Gives the report that closes a sentence its subject back: in `A strike killed 14 people, officials in Mali said.` parsers
 * like to hang the officials on the people. A main verb with a clause before it and no subject takes the noun phrase between
 * the last comma and itself.
 */
export function mendClosingReport({ tags, heads, relations }: Columns): void {
  const root = heads.indexOf(-1);
  if (root < 3 || tags[root] !== "VERB" || tags.slice(root + 1).some((tag) => tag !== "PUNCT")) return;
  const isChild = (token: number, relation: string) => heads[token] === root && relations[token]!.startsWith(relation);
  const tokens = heads.map((_, token) => token);
  if (
    tokens.some(
      (token) =>
        isChild(token, "nsubj") ||
        isChild(token, "csubj") ||
        (relations[token] === "aux:pass" && heads[token] === root),
    )
  )
    return;
  const comma = tags.lastIndexOf("PUNCT", root - 1);
  if (comma < 2 || root - comma < 2 || !tokens.some((token) => token < comma && isChild(token, "ccomp"))) return;
  let subject: number | null = null;
  for (let token = comma + 1; token < root; token++) {
    const head = heads[token]!;
    const isNoun = tags[token] === "NOUN" || tags[token] === "PROPN" || tags[token] === "PRON";
    if (!isNoun || (head > comma && head < root)) continue;
    heads[token] = subject ?? root;
    relations[token] = subject === null ? "nsubj" : "nmod";
    subject ??= token;
  }
}

/** `two men suspected of an attack`: a clause about a noun with neither subject nor pronoun is no past tense. */
export function mendParticiples(penn: string[], heads: readonly number[], relations: readonly string[]): void {
  const subjects = new Set<number>();
  for (const [token, relation] of relations.entries()) if (/^[nc]subj/.test(relation)) subjects.add(heads[token]!);
  for (const [token, relation] of relations.entries())
    if (relation === "acl" && penn[token] === "VBD" && !subjects.has(token)) penn[token] = "VBN";
}

/**
 * Puts a list of names back before its verb: in `Egypt, Qatar and France proposed a truce` parsers like to take the first name
 * for the sentence and the verb for one more of the list.
 */
export function mendListSubject({ tags, heads, relations }: Columns): void {
  const root = heads.indexOf(-1);
  if (tags[root] !== "PROPN") return;
  const verb = heads.findIndex((head, token) => head === root && relations[token] === "conj" && tags[token] === "VERB");
  const last = heads.findIndex((head, token) => head === verb && relations[token] === "nsubj");
  if (verb < 0 || last < root || last > verb) return;
  for (let token = root + 1; token < last; token++) if (!listed.has(tags[token]!)) return;
  heads[verb] = -1;
  relations[verb] = "root";
  heads[root] = verb;
  relations[root] = "nsubj";
  heads[last] = root;
  relations[last] = "conj";
  for (const [token, head] of heads.entries()) {
    if (head === verb && token < last && token !== root) heads[token] = last;
    else if (head === root && token > verb) heads[token] = verb;
  }
}

const listed = new Set(["PROPN", "PUNCT", "CCONJ", "DET", "ADJ"]);

/** In reports nobody is spoken to: a name before a verb without subject is its subject. */
export function mendVocatives({ tags, heads, relations }: Columns): void {
  for (const [token, relation] of relations.entries()) {
    const head = heads[token]!;
    if (relation !== "vocative" || head < token || tags[head] !== "VERB") continue;
    if (tags[token] !== "PROPN" && tags[token] !== "NOUN") continue;
    if (relations.some((other, at) => heads[at] === head && /^[nc]subj/.test(other))) continue;
    relations[token] = "nsubj";
  }
}

/** Verbs whose past looks like their present. */
const alike = new Set("hit cut put set shut hurt spread beat cost let quit split burst cast shed".split(" "));

/** `when a drone hit the town`: with one who does it, the present would end in -s. */
export function mendPasts(
  penn: string[],
  lemmas: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): void {
  for (const [token, tag] of penn.entries()) {
    if (tag !== "VBP" || !alike.has(lemmas[token]!)) continue;
    const subject = heads.findIndex((head, at) => head === token && relations[at] === "nsubj");
    if (subject >= 0 && /^(?:NNP?|CD)$/.test(penn[subject]!)) penn[token] = "VBD";
  }
}
