/** How much of a text is looked at, in characters. */
const sampleLength = 2_000;

/** Written in capitals throughout, as telex reports are: names cannot be told from words by their first letter. */
export function isInCapitals(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const small = sample.match(/\p{Ll}/gu)?.length ?? 0;
  const large = sample.match(/\p{Lu}/gu)?.length ?? 0;
  return large > 20 && small < large / 10;
}
