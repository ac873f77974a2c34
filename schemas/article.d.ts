// Generated from packages/schema by `pnpm schemas`. Do not edit.

/**
 * A normalised news article.
 */
export interface Article {
  /**
   * First 16 hex digits of SHA-256 over the canonical URL, or over the text without one.
   */
  id: string;
  /**
   * Input the article came from, as the user named it, relative.
   */
  input: string;
  /**
   * Form of the document it was read from.
   */
  form:
    | "text"
    | "markdown"
    | "html"
    | "json"
    | "csv"
    | "jsonld"
    | "feed"
    | "warc"
    | "newsml"
    | "nitf"
    | "email"
    | "pdf"
    | "docx"
    | "epub";
  /**
   * Canonical URL; null when not known.
   */
  url: string | null;
  /**
   * Who published the article.
   */
  source: {
    /**
     * Publisher as it names itself; null when not stated.
     */
    name: string | null;
    /**
     * Registrable or host domain of the URL, lower case.
     */
    domain: string | null;
    /**
     * Country of the publisher, ISO 3166-1 alpha-3; null when not known.
     */
    country: string | null;
    /**
     * ACLED source scale; null when not known.
     */
    scale: ("Local partner" | "Other" | "Subnational" | "National" | "Regional" | "International" | "New media") | null;
  };
  /**
   * Headline, without the site's name; null when not stated.
   */
  title: string | null;
  /**
   * Authors as written, in order; never the site's name.
   */
  bylines: string[];
  /**
   * Section or rubric as the publisher names it.
   */
  section: string | null;
  /**
   * Null when no date is stated and none was given.
   */
  publishedAt: {
    /**
     * Day (YYYY-MM-DD), or instant with offset when the source states one.
     */
    value: string;
    /**
     * given: by the user; metadata: the document's own fields; feed: the feed or archive record; url; dateline; visible: read in the text; inferred: bounded by what the text names.
     */
    basis: "given" | "metadata" | "feed" | "url" | "dateline" | "visible" | "inferred";
    /**
     * Words of the text that carry the date; null for other bases.
     */
    evidence: {
      /**
       * First character, in UTF-16 code units of article.text, counted from 0.
       */
      start: number;
      /**
       * End, exclusive, in UTF-16 code units of article.text.
       */
      end: number;
      /**
       * The words themselves, exactly article.text from start to end.
       */
      text: string;
    } | null;
  } | null;
  /**
   * Last modification the document states.
   */
  modifiedAt: string | null;
  /**
   * ISO 639 language of the text; null when it could not be told.
   */
  language: string | null;
  /**
   * Null when the text opens without one.
   */
  dateline: {
    /**
     * Place as written, such as SEOUL.
     */
    place: string | null;
    /**
     * Agency as written, such as Reuters.
     */
    agency: string | null;
    /**
     * Date as written, such as Oct 18; not resolved.
     */
    date: string | null;
    /**
     * A span of the article text that carries a value.
     */
    evidence: {
      /**
       * First character, in UTF-16 code units of article.text, counted from 0.
       */
      start: number;
      /**
       * End, exclusive, in UTF-16 code units of article.text.
       */
      end: number;
      /**
       * The words themselves, exactly article.text from start to end.
       */
      text: string;
    };
  } | null;
  /**
   * Wire agency credited with the text; null when none.
   */
  agency: string | null;
  /**
   * Headline and body paragraphs, NFC, joined by a blank line. Every offset of the dataset points here.
   */
  text: string;
  /**
   * Paragraphs of text in order, without overlap.
   *
   * @minItems 1
   *
   * Items: One paragraph of the article text.
   */
  paragraphs: [
    {
      /**
       * First character in article.text (UTF-16 code units).
       */
      start: number;
      /**
       * End, exclusive, in article.text (UTF-16 code units).
       */
      end: number;
      /**
       * What the paragraph is in the article.
       */
      kind: "headline" | "lead" | "body" | "subheading" | "list" | "quote" | "caption";
    },
    ...{
      /**
       * First character in article.text (UTF-16 code units).
       */
      start: number;
      /**
       * End, exclusive, in article.text (UTF-16 code units).
       */
      end: number;
      /**
       * What the paragraph is in the article.
       */
      kind: "headline" | "lead" | "body" | "subheading" | "list" | "quote" | "caption";
    }[]
  ];
  /**
   * SHA-256 of text as UTF-8, hex.
   */
  contentHash: string;
  /**
   * Id of an earlier article of the run that this one repeats; null otherwise.
   */
  nearDuplicateOf: string | null;
  /**
   * What was doubtful when the article was read.
   *
   * Items: Something a run could not handle, with its place in the data.
   */
  issues: {
    /**
     * Stable machine-readable reason, area.reason.
     */
    code:
      | "schema.invalid"
      | "ndjson.malformed"
      | "ndjson.line-too-long"
      | "stage.failed"
      | "input.missing"
      | "input.unreadable"
      | "input.empty"
      | "input.binary"
      | "input.encoding"
      | "input.too-large"
      | "input.unsupported"
      | "input.malformed"
      | "input.truncated"
      | "input.limit"
      | "input.duplicate"
      | "article.no-text"
      | "article.no-date"
      | "article.language"
      | "article.mojibake"
      | "article.date-conflict"
      | "data.invalid"
      | "option.invalid"
      | "output.exists"
      | "output.failed"
      | "dataset.invalid"
      | "dataset.not-found"
      | "gold.invalid"
      | "gold.floor"
      | "model.invalid";
    /**
     * error: something is missing from the dataset; warning: it is there, with a doubt.
     */
    severity: "error" | "warning";
    /**
     * Stage that met it; null before any stage.
     */
    stage: string | null;
    /**
     * Input as the user named it, relative; null when unknown.
     */
    input: string | null;
    /**
     * Article or event id, when one exists.
     */
    recordId: string | null;
    /**
     * Line of the input, counted from 1.
     */
    line: number | null;
    /**
     * Byte of the input, counted from 0.
     */
    byte: number | null;
    /**
     * Dotted path of the field concerned.
     */
    field: string | null;
    /**
     * One sentence for people. Never branch on it.
     */
    message: string;
  }[];
}
