/** How much of a text is looked at, in characters. */
const sampleLength = 2_000;

/** Written in capitals throughout, as telex reports are: names cannot be told from words by their first letter. */
export function isInCapitals(text: string): boolean {
  let small = 0;
  let large = 0;
  for (let at = 0; at < text.length && at < sampleLength; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? code >= 97 && code <= 122 : /\p{Ll}/u.test(text[at]!)) small++;
    else if (code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text[at]!)) large++;
  }
  return large > 20 && small < large / 10;
}
