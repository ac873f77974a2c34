import { type Atlas, loadAtlas } from "@dateline/atlas";
import { type Article, type PloverContext, publicationDay } from "@dateline/schema";
import { type ActTables, loadActTables } from "../acts/tables.ts";
import { Quotations } from "../attribution/quotations.ts";
import { type Speaker, speakersOf } from "../attribution/speakers.ts";
import { readContexts } from "../contexts/index.ts";
import { Discourse } from "../parties/discourse.ts";
import type { Party } from "../parties/mention.ts";
import { type Lexicon, loadLexicon, readWords } from "../readings/lexicon.ts";
import type { PartyTests } from "../readings/match.ts";
import { type Readings, readSentence } from "../readings/read-sentence.ts";
import { readSentences } from "../tree/read-trees.ts";
import type { Tree } from "../tree/tree.ts";
import { readTimes, type Time, type TimeContext } from "../when/index.ts";
import { Setting } from "./setting.ts";

/** An article with everything the coder reads in it before events are made. */
export interface Scene {
  readonly article: Article;
  readonly atlas: Atlas;
  readonly trees: readonly Tree[];
  readonly setting: Setting;
  readonly discourse: Discourse;
  readonly lexicon: Lexicon;
  readonly tables: ActTables;
  /** By sentence number. */
  readonly readings: readonly Readings[];
  /** Time expressions by sentence number. */
  readonly times: readonly (readonly Time[])[];
  /** PLOVER contexts by sentence number. */
  readonly contexts: readonly (readonly PloverContext[])[];
  readonly speechVerbs: ReadonlySet<string>;
  speakers(tree: Tree, token: number): readonly Speaker[];
  isQuoted(tree: Tree, token: number): boolean;
}

let speech: ReadonlySet<string> | null = null;

/** Days between which an undated article was written, as the atlas tells; null when it does not bound them. */
function intervalOf({ text }: Article, atlas: Atlas): TimeContext["publishedInterval"] {
  const interval = atlas.dateInterval(text);
  if (interval === null) return null;
  const { likely, earliest, latest } = interval;
  if (likely !== null) return { earliest: likely.start, latest: likely.end };
  return latest === null ? null : { earliest, latest };
}

/** Reads an article: trees, places, who is who, and the readings of every sentence. */
export function readScene(article: Article, atlas: Atlas = loadAtlas()): Scene {
  const lexicon = loadLexicon();
  const tables = loadActTables();
  speech ??= readWords(new URL("../../data/", import.meta.url), "speech-verbs.txt");
  const verbs = speech;
  const { trees, dateline } = readSentences(article);
  const setting = new Setting(article, trees, atlas, article.dateline?.evidence ?? dateline);
  const quotations = new Quotations(article.text, trees, (tree, token) => speakersOf(tree, token, verbs), verbs);
  const discourse: Discourse = new Discourse(trees, {
    atlas,
    asOf: publicationDay(article),
    homeOf: (tree, token) => setting.around(tree, token) ?? setting.homeOf(tree, trees) ?? setting.filedFrom(),
    aroundOf: (tree, token) => setting.around(tree, token),
    countries: setting.counts,
    speakerAt: (tree, token): Party | null => {
      for (const speaker of quotations.speakersAt(tree, token)) {
        const party = discourse.party(speaker.tree, speaker.token);
        if (party !== null) return party;
      }
      return null;
    },
  });
  const tests: PartyTests = {
    isActor: (tree, token) => discourse.isActor(tree, token),
    isCrowd: (tree, token) => discourse.isCrowd(tree, token),
    isPlace: (tree, token) => {
      // The head of `Hong Kong` is half its name.
      const name = tree.names.find(({ start, end }) => token >= start && token < end);
      const [first, last] = name === undefined ? [token, token] : [name.start, name.end - 1];
      return setting.placeIn(tree.starts[first]!, tree.ends[last]!) !== null;
    },
  };
  const readings = trees.map((tree) => readSentence(tree, lexicon, tests));
  const published = publicationDay(article);
  const times = readTimes(trees, {
    published,
    publishedInterval: published === null ? intervalOf(article, atlas) : null,
  });
  const speakers = (tree: Tree, token: number) => quotations.speakersAt(tree, token);
  return {
    article,
    atlas,
    trees,
    setting,
    discourse,
    lexicon,
    tables,
    readings,
    times,
    contexts: readContexts(trees),
    speechVerbs: verbs,
    speakers,
    isQuoted: (tree, token) => quotations.isQuoted(tree.starts[token]!, tree.ends[token]!),
  };
}
