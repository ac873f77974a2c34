import type { ArticleForm, DateBasis, ErrorSite, Issue, ParagraphKind } from "@dateline/schema";
import type { Reading } from "./reading.ts";

/** One paragraph as a reader found it; white space is not yet normalised. */
export interface DraftParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** A publication or modification date as the document writes it, or already resolved. */
export interface DraftDate {
  /** As written: ISO 8601, RFC 822, or words; resolved when the article is made. */
  readonly written: string;
  readonly basis: DateBasis;
}

/** What a reader of one form makes of one document. Everything but `form` and `paragraphs` may be absent. */
export interface Draft {
  readonly form: ArticleForm;
  /** Body in reading order, without the headline. */
  readonly paragraphs: readonly DraftParagraph[];
  readonly title?: string | null;
  readonly url?: string | null;
  readonly bylines?: readonly string[];
  readonly section?: string | null;
  readonly publishedAt?: DraftDate | null;
  readonly modifiedAt?: string | null;
  /** Language the document declares, a BCP 47 tag. */
  readonly language?: string | null;
  /** Publisher as the document names it. */
  readonly publisher?: string | null;
  /** Wire agency the document credits outside its text. */
  readonly agency?: string | null;
  readonly issues?: readonly Issue[];
}

/** What reading gives: a draft with the place it was read from, or an issue that stands where one would have been. */
export type Finding =
  /** `site` is the place in an input that holds several. */
  { readonly draft: Draft; readonly reading: Reading; readonly site?: ErrorSite } | { readonly issue: Issue };
