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
