// Generated from packages/schema by `pnpm schemas`. Do not edit.

/**
 * The same happening, reported by one or more articles.
 */
export interface Incident {
  /**
   * Stable: made from the ids of its events.
   */
  id: string;
  /**
   * Its events, sorted.
   *
   * @minItems 1
   */
  eventIds: [string, ...string[]];
  /**
   * The articles that report it, sorted.
   *
   * @minItems 1
   */
  articleIds: [string, ...string[]];
  /**
   * Type of its events.
   */
  type:
    | "AGREE"
    | "CONSULT"
    | "SUPPORT"
    | "CONCEDE"
    | "COOPERATE"
    | "AID"
    | "RETREAT"
    | "REQUEST"
    | "ACCUSE"
    | "REJECT"
    | "THREATEN"
    | "PROTEST"
    | "SANCTION"
    | "MOBILIZE"
    | "COERCE"
    | "ASSAULT";
  /**
   * Mode that most of its events agree on.
   */
  mode:
    | (
        | "visit"
        | "third-party"
        | "multilateral"
        | "phone"
        | "withdraw"
        | "release"
        | "disarm"
        | "ceasefire"
        | "access"
        | "resign"
        | "assist"
        | "change"
        | "yield"
        | "meet"
        | "disapprove"
        | "investigate"
        | "allege"
        | "restrict"
        | "arrest"
        | "relations"
        | "expel"
        | "territory"
        | "violence"
        | "demo"
        | "riot"
        | "strike"
        | "hunger"
        | "boycott"
        | "obstruct"
        | "vandalize"
        | "convict"
        | "discontinue"
        | "troops"
        | "weapons"
        | "police"
        | "militia"
        | "seize"
        | "censor"
        | "curfew"
        | "martial-law"
        | "deport"
        | "withhold"
        | "misinformation"
        | "cyber"
        | "abduct"
        | "beat"
        | "torture"
        | "sexual"
        | "targeted"
        | "destroy"
        | "primitive"
        | "firearms"
        | "explosives"
        | "suicide-attack"
        | "aerial"
        | "drone"
        | "heavy-weapons"
        | "crowd-control"
        | "unconventional"
      )
    | null;
  /**
   * Names of its actors, most often named first.
   */
  actors: string[];
  /**
   * Names of its recipients, most often named first.
   */
  recipients: string[];
  /**
   * Narrowest time its events agree on.
   */
  when: {
    /**
     * First possible day, YYYY-MM-DD, in the event's local calendar.
     */
    start: string;
    /**
     * Last possible day, inclusive, YYYY-MM-DD.
     */
    end: string;
    /**
     * Calendar unit the words name; range for an explicit span of days.
     */
    precision: "day" | "week" | "month" | "season" | "year" | "range";
    /**
     * explicit: a calendar date; relative: reckoned from the publication day; inferred: reckoned from an inferred publication interval or another event; publication: no time in the text, the publication day stands in.
     */
    basis: "explicit" | "relative" | "inferred" | "publication";
    /**
     * The time expression; null when basis is publication.
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
   * Most precise place its events agree on.
   */
  where: {
    /**
     * Name of the place in the gazetteer, or as written.
     */
    name: string;
    /**
     * ISO 3166-1 alpha-3 or contested state; null on the high seas.
     */
    country: string | null;
    /**
     * First-order division by name.
     */
    admin1: string | null;
    /**
     * Second-order division by name.
     */
    admin2: string | null;
    /**
     * Latitude, WGS 84, decimal degrees.
     */
    lat: number | null;
    /**
     * Longitude, WGS 84, decimal degrees.
     */
    lon: number | null;
    /**
     * GeoNames id; null for places of our own file.
     */
    geonamesId: number | null;
    /**
     * place: a populated place or site; near: near it; admin2, admin1, region, country: somewhere in it; water: at sea.
     */
    precision: "place" | "near" | "admin2" | "admin1" | "region" | "country" | "water";
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
   * Lowest low, median best, highest high of its events.
   */
  fatalities: {
    /**
     * Lowest number the article supports, persons.
     */
    low: number;
    /**
     * Number by the codebook's rule, persons.
     */
    best: number;
    /**
     * Highest number the article supports, persons.
     */
    high: number;
  } | null;
  /**
   * Lowest low, median best, highest high of its events.
   */
  injuries: {
    /**
     * Lowest number the article supports, persons.
     */
    low: number;
    /**
     * Number by the codebook's rule, persons.
     */
    best: number;
    /**
     * Highest number the article supports, persons.
     */
    high: number;
  } | null;
}
