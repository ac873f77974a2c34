export { annotate, type TextParagraph } from "./annotate.ts";
export type { Feature } from "./features.ts";
export { Language, loadLanguage, type SentenceSpan } from "./language.ts";
export { type Model, readModel } from "./model.ts";
export { type NameType, nameTypes } from "./name-tagger.ts";
export type { Labels, Name, Sentence, SentenceKind, Upos } from "./sentence.ts";
export { splitSentences } from "./split.ts";
export { type TokenSpans, tokenize } from "./tokenize.ts";
