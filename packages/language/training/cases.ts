/**
 * Sentences with, after each fifteenth, a copy in capitals, and after each thirtieth one in small letters: wire copy and
 * headlines come in capitals, posts that news quotes in small letters.
 */
export function withCases<Sentence extends { readonly forms: readonly string[] }>(
  sentences: readonly Sentence[],
): Sentence[] {
  return sentences.flatMap((sentence, i) => {
    if (i % 15 === 0) return [sentence, { ...sentence, forms: sentence.forms.map((form) => form.toUpperCase()) }];
    if (i % 30 === 7) return [sentence, { ...sentence, forms: sentence.forms.map((form) => form.toLowerCase()) }];
    return [sentence];
  });
}
