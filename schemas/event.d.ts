// Generated from packages/schema by `pnpm schemas`. Do not edit.

/**
 * A coded political event, as one article reports it.
 */
export interface Event {
  /**
   * Stable: the article's id, a hyphen, 8 hex digits. Same article and coder version, same id.
   */
  id: string;
  /**
   * Id of the article that reports the event.
   */
  articleId: string;
  /**
   * The sentence of the trigger.
   */
  sentence: {
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
    /**
     * Number of the sentence in the article, from 0.
     */
    index: number;
  };
  /**
   * The words that carry the event.
   */
  trigger: {
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
  /**
   * Triggers of further mentions of the same event in the article.
   *
   * Items: A span of the article text that carries a value.
   */
  mentions: {
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
  }[];
  /**
   * PLOVER event type.
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
   * PLOVER mode of the type; null when none applies.
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
   * PLOVER contexts: what the event is about.
   */
  contexts: (
    | "military"
    | "intelligence"
    | "executive"
    | "legislative"
    | "election"
    | "political_institutions"
    | "pro_democracy"
    | "pro_autocracy"
    | "economic"
    | "legal"
    | "reparations"
    | "human_rights"
    | "rights_freedoms"
    | "repression"
    | "human_security"
    | "gender"
    | "lgbt"
    | "religion_ethnicity"
    | "inequality"
    | "diplomatic"
    | "territory"
    | "peacekeeping"
    | "health"
    | "asylum"
    | "migration"
    | "disasters"
    | "natural_resource"
    | "environment"
    | "technology"
    | "terrorism"
    | "cbrn"
    | "cyber"
    | "misinformation"
    | "crime"
    | "corruption"
    | "illegal_drugs"
    | "trafficking"
  )[];
  /**
   * CAMEO verb code, 2 to 4 digits; null when the rule gives none.
   */
  cameo: string | null;
  /**
   * Goldstein score of the CAMEO code, -10 to 10.
   */
  goldstein: number | null;
  /**
   * Quad class of the type: 1 verbal cooperation to 4 material conflict.
   */
  quad: 1 | 2 | 3 | 4;
  /**
   * ACLED types; null with acledExclusion saying why.
   */
  acled: {
    /**
     * ACLED event type; follows from the sub-event type.
     */
    eventType:
      | "Battles"
      | "Protests"
      | "Riots"
      | "Explosions/Remote violence"
      | "Violence against civilians"
      | "Strategic developments";
    /**
     * ACLED sub-event type that ranks highest in the codebook.
     */
    subEventType:
      | "Government regains territory"
      | "Non-state actor overtakes territory"
      | "Armed clash"
      | "Excessive force against protesters"
      | "Protest with intervention"
      | "Peaceful protest"
      | "Violent demonstration"
      | "Mob violence"
      | "Chemical weapon"
      | "Air/drone strike"
      | "Suicide bomb"
      | "Shelling/artillery/missile attack"
      | "Remote explosive/landmine/IED"
      | "Grenade"
      | "Sexual violence"
      | "Attack"
      | "Abduction/forced disappearance"
      | "Agreement"
      | "Arrests"
      | "Change to group/activity"
      | "Disrupted weapons use"
      | "Headquarters or base established"
      | "Looting/property destruction"
      | "Non-violent transfer of territory"
      | "Other";
  } | null;
  /**
   * Why there is no ACLED type; null when there is one.
   */
  acledExclusion:
    | ("verbal" | "cooperation" | "not-occurred" | "not-political-disorder" | "sub-event-undetermined" | "background")
    | null;
  /**
   * Who does it. A reciprocal event lists all parties here.
   *
   * Items: A party to an event.
   */
  actors: {
    /**
     * Resolved name, or the mention's own words when nothing was resolved.
     */
    name: string;
    /**
     * The mention in or near the event's sentence.
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
    /**
     * named: the mention names it; coreference: the mention refers back to antecedent; inferred: by the coder's rule.
     */
    basis: "named" | "coreference" | "inferred";
    /**
     * Where the actor is named, when basis is coreference.
     */
    antecedent: {
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
    /**
     * ISO 3166-1 alpha-3, XKX, a contested state's code, or IGO, UNO, EUR, NGO, ISM, IMG, MNC; null when not told.
     */
    country: string | null;
    /**
     * PLOVER sectors, primary first; empty when not told.
     */
    sectors: (
      | "COP"
      | "GOV"
      | "JUD"
      | "LEG"
      | "MIL"
      | "PRM"
      | "PTY"
      | "REB"
      | "SPY"
      | "UAF"
      | "UNK"
      | "AGR"
      | "BUS"
      | "CRM"
      | "CVL"
      | "EDU"
      | "ELI"
      | "JRN"
      | "LAB"
      | "MED"
      | "REF"
      | "OPP"
      | "PRE"
      | "REL"
      | "SOC"
    )[];
    /**
     * CAMEO-style code, country then sectors, such as PRKMIL; null without country and sector.
     */
    code: string | null;
    /**
     * Full name of the person; null when none is named.
     */
    person: string | null;
    /**
     * Office or title, such as foreign minister.
     */
    title: string | null;
    /**
     * Organisation named, in full when known.
     */
    organisation: string | null;
    /**
     * Day for which the codes hold; null when the day is not known.
     */
    asOf: string | null;
    /**
     * Name in ACLED's manner, with regime years; null when none fits.
     */
    acledName: string | null;
    /**
     * ACLED actor class for the event's country.
     */
    acledInter:
      | (
          | "State forces"
          | "Rebel group"
          | "Political militia"
          | "Identity militia"
          | "Rioters"
          | "Protesters"
          | "Civilians"
          | "External/Other forces"
        )
      | null;
  }[];
  /**
   * To whom. Empty for a reciprocal event.
   *
   * Items: A party to an event.
   */
  recipients: {
    /**
     * Resolved name, or the mention's own words when nothing was resolved.
     */
    name: string;
    /**
     * The mention in or near the event's sentence.
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
    /**
     * named: the mention names it; coreference: the mention refers back to antecedent; inferred: by the coder's rule.
     */
    basis: "named" | "coreference" | "inferred";
    /**
     * Where the actor is named, when basis is coreference.
     */
    antecedent: {
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
    /**
     * ISO 3166-1 alpha-3, XKX, a contested state's code, or IGO, UNO, EUR, NGO, ISM, IMG, MNC; null when not told.
     */
    country: string | null;
    /**
     * PLOVER sectors, primary first; empty when not told.
     */
    sectors: (
      | "COP"
      | "GOV"
      | "JUD"
      | "LEG"
      | "MIL"
      | "PRM"
      | "PTY"
      | "REB"
      | "SPY"
      | "UAF"
      | "UNK"
      | "AGR"
      | "BUS"
      | "CRM"
      | "CVL"
      | "EDU"
      | "ELI"
      | "JRN"
      | "LAB"
      | "MED"
      | "REF"
      | "OPP"
      | "PRE"
      | "REL"
      | "SOC"
    )[];
    /**
     * CAMEO-style code, country then sectors, such as PRKMIL; null without country and sector.
     */
    code: string | null;
    /**
     * Full name of the person; null when none is named.
     */
    person: string | null;
    /**
     * Office or title, such as foreign minister.
     */
    title: string | null;
    /**
     * Organisation named, in full when known.
     */
    organisation: string | null;
    /**
     * Day for which the codes hold; null when the day is not known.
     */
    asOf: string | null;
    /**
     * Name in ACLED's manner, with regime years; null when none fits.
     */
    acledName: string | null;
    /**
     * ACLED actor class for the event's country.
     */
    acledInter:
      | (
          | "State forces"
          | "Rebel group"
          | "Political militia"
          | "Identity militia"
          | "Rioters"
          | "Protesters"
          | "Civilians"
          | "External/Other forces"
        )
      | null;
  }[];
  /**
   * Null when neither the text nor the publication date tells.
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
   * The event's own place; null when the text does not tell.
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
   * Numbers that belong to the event.
   *
   * Items: A number that belongs to an event.
   */
  quantities: {
    /**
     * What the number counts in this event.
     */
    kind:
      | "killed"
      | "injured"
      | "missing"
      | "detained"
      | "released"
      | "displaced"
      | "participants"
      | "troops"
      | "weapons"
      | "money"
      | "other";
    /**
     * Head noun or unit as written in the singular: soldier, container, USD.
     */
    unit: string | null;
    /**
     * Best single value, in units.
     */
    value: number;
    /**
     * Lower bound; null when the words give none.
     */
    min: number | null;
    /**
     * Upper bound; null when the words give none.
     */
    max: number | null;
    /**
     * True for about, some, dozens and the like.
     */
    approximate: boolean;
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
  }[];
  /**
   * Persons killed; null when the article states none for the event.
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
   * Persons injured; null when the article states none for the event.
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
  /**
   * Weapons, vessels and equipment used.
   *
   * Items: What an act was carried out with.
   */
  means: {
    /**
     * Weapon, vessel or equipment, in the singular.
     */
    name: string;
    /**
     * Kind of means.
     */
    category:
      | "firearm"
      | "explosive"
      | "artillery"
      | "missile"
      | "aircraft"
      | "drone"
      | "vehicle"
      | "vessel"
      | "chemical"
      | "bladed"
      | "blunt"
      | "incendiary"
      | "crowd-control"
      | "cyber"
      | "equipment";
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
  }[];
  /**
   * Whether the act took place, as the article has it.
   */
  status: "occurred" | "ongoing" | "planned" | "hypothetical" | "denied" | "unconfirmed";
  /**
   * Who is reported to say so; empty when the article itself does.
   *
   * Items: Who is reported to say that the event happened.
   */
  attribution: {
    /**
     * Who is reported to say so, resolved where possible.
     */
    actor: string;
    /**
     * Reporting word: say, report, according to.
     */
    verb: string | null;
    /**
     * The words that name who says so.
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
  }[];
  /**
   * background: history or context that the article recalls rather than reports.
   */
  salience: "main" | "background";
  /**
   * How sure the coder is.
   */
  confidence: {
    /**
     * Probability that type and parties are right, 0 to 1.
     */
    value: number;
    /**
     * What the value is made of.
     */
    factors: {
      /**
       * What was judged: type, actors, recipients, status.
       */
      name: string;
      /**
       * Probability for this part, 0 to 1.
       */
      value: number;
    }[];
  };
  /**
   * What coded the event, and by which rule.
   */
  coder: {
    /**
     * Stage that coded the event.
     */
    name: string;
    /**
     * Version of the stage.
     */
    version: string;
    /**
     * Frame and transforms that apply, such as MOBILIZE/deploy+planned.
     */
    rule: string;
  };
}
