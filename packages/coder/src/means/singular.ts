const irregular: { readonly [plural: string]: string } = { knives: "knife", aircraft: "aircraft", craft: "craft" };

/** False for the many words that are no plural. */
export function mayBePlural(word: string): boolean {
  return word.endsWith("s") || irregular[word] !== undefined;
}

/** What an English plural can be the plural of: `batteries` → battery; empty for what is no plural. */
export function singularsOf(word: string): string[] {
  const known = irregular[word];
  if (known !== undefined) return [known];
  if (!word.endsWith("s") || word.length < 3 || word.endsWith("ss")) return [];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:x|ch|sh|z|ss|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}
