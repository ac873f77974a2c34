import type { Article } from "@dateline/schema";

export interface DuplicateOptions {
  /**
   * Share of the shorter text's word runs that two articles have in common for one to repeat the other, 0..1. Chosen at
   * 0.6: unrelated news stays under 0.1, a wire copy with a new lead and half of its tail cut above 0.7.
   */
  readonly containment?: number;
  /**
   * Word runs remembered, a power of two; each takes 8 bytes. The default, 2^24, holds the last 300,000 or so articles
   * of usual length; older ones are forgotten, the least recent first.
   */
  readonly capacity?: number;
}

/** Words in a run. */
const run = 4;
/** One run in so many is looked at, chosen by its hash, so that the same runs are chosen in every copy. */
const sampling = 8;
/** Fewer sampled runs than this say nothing; such short texts repeat another only as a whole. */
const fewest = 6;
const ways = 4;

/**
 * Marks the articles of a stream that repeat an earlier one: whole, or with another dateline, a new lead, a cut tail.
 *
 * `nearDuplicateOf` becomes the id of the first article of its kind. Memory is bounded by `capacity`, time is linear;
 * the order stays. Texts in scripts without spaces are compared by characters.
 *
 * @see Broder, On the resemblance and containment of documents (1997), sampled modulo
 */
export async function* markDuplicates(
  articles: AsyncIterable<Article> | Iterable<Article>,
  options: DuplicateOptions = {},
): AsyncGenerator<Article> {
  const mark = duplicateMarker(options);
  for await (const article of articles) yield mark(article);
}

/**
 * The step of `markDuplicates` for callers that have other records between their articles: give it every article in
 * order, and it gives the article back with `nearDuplicateOf` set.
 */
export function duplicateMarker(options: DuplicateOptions = {}): (article: Article) => Article {
  const memory = new DuplicateMemory(options.containment ?? 0.6, options.capacity ?? 2 ** 24);
  return (article) => {
    const nearDuplicateOf = memory.place(article);
    return nearDuplicateOf === null ? article : { ...article, nearDuplicateOf };
  };
}

/** What was seen: for each sampled run the articles it stood in, a few of them, in a table of fixed size. */
class DuplicateMemory {
  private readonly containment: number;
  private readonly mask: number;
  private readonly hashes: Uint32Array;
  /** Articles by number, from 1; 0 is an empty place. */
  private readonly holders: Uint32Array;
  private readonly ringMask: number;
  private readonly ids: string[];
  private readonly roots: Uint32Array;
  private readonly sizes: Uint32Array;
  private count = 0;

  constructor(containment: number, capacity: number) {
    this.containment = containment;
    this.mask = capacity / ways - 1;
    this.hashes = new Uint32Array(capacity);
    this.holders = new Uint32Array(capacity);
    const ring = Math.max(1024, capacity / 16);
    this.ringMask = ring - 1;
    this.ids = [];
    this.roots = new Uint32Array(ring);
    this.sizes = new Uint32Array(ring);
  }

  /** Id of the article this one repeats, or null; either way it is remembered. */
  place(article: Article): string | null {
    const sampled = sampleRuns(article);
    // Odd, so that it is never taken for a run.
    const whole = (Number.parseInt(article.contentHash.slice(0, 8), 16) | 1) >>> 0;
    const number = ++this.count;
    const original = this.findWhole(whole, sampled.length) ?? this.findSimilar(sampled);
    const slot = number & this.ringMask;
    this.ids[slot] = article.id;
    this.sizes[slot] = sampled.length;
    this.roots[slot] = original === null ? number : this.roots[original & this.ringMask]!;
    this.remember(whole, number);
    for (const hash of sampled) this.remember(hash, number);
    return original === null ? null : this.ids[this.roots[slot]! & this.ringMask]!;
  }

  private isKnown(number: number): boolean {
    return (
      number > 0 &&
      this.count - number < this.ringMask &&
      this.count - this.roots[number & this.ringMask]! < this.ringMask
    );
  }

  private findWhole(hash: number, size: number): number | null {
    const bucket = this.bucketOf(hash);
    for (let way = 0; way < ways; way++) {
      const holder = this.holders[bucket + way]!;
      if (this.hashes[bucket + way] !== hash || !this.isKnown(holder)) continue;
      if (this.sizes[holder & this.ringMask] === size) return holder;
    }
    return null;
  }

  private findSimilar(sampled: readonly number[]): number | null {
    if (sampled.length < fewest) return null;
    const shared = new Map<number, number>();
    for (const hash of sampled) {
      const bucket = this.bucketOf(hash);
      for (let way = 0; way < ways; way++) {
        const holder = this.holders[bucket + way]!;
        if (this.hashes[bucket + way] === hash && this.isKnown(holder))
          shared.set(holder, (shared.get(holder) ?? 0) + 1);
      }
    }
    let best: number | null = null;
    let most = 0;
    for (const [holder, common] of shared) {
      const shorter = Math.min(sampled.length, this.sizes[holder & this.ringMask]!);
      if (shorter < fewest || common < this.containment * shorter || common <= most) continue;
      best = holder;
      most = common;
    }
    return best;
  }

  /** Where a run's places start; every sampled hash is a multiple of `sampling`, so its low bits say nothing. */
  private bucketOf(hash: number): number {
    return (Math.floor(hash / sampling) & this.mask) * ways;
  }

  private remember(hash: number, number: number): void {
    const bucket = this.bucketOf(hash);
    let oldest = 0;
    let same = 0;
    for (let way = 0; way < ways; way++) {
      const holder = this.holders[bucket + way]!;
      if (this.hashes[bucket + way] === hash && this.isKnown(holder)) same++;
      if (holder < this.holders[bucket + oldest]!) oldest = way;
    }
    // Phrases that everyone writes shall not push out what is rare.
    if (same >= 3) return;
    this.hashes[bucket + oldest] = hash;
    this.holders[bucket + oldest] = number;
  }
}

const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}]+|\p{N}+/gu;

/** Hashes of the sampled word runs of an article's body, each once. */
function sampleRuns(article: Article): number[] {
  const sampled = new Set<number>();
  const window: number[] = [];
  for (const { start, end, kind } of article.paragraphs) {
    if (kind === "headline" || kind === "caption") continue;
    for (const [word] of article.text.slice(start, end).toLowerCase().matchAll(token)) {
      window.push(hashOf(word));
      if (window.length < run) continue;
      let hash = 0x811c9dc5;
      for (const part of window) hash = mix(hash ^ part);
      if (hash % sampling === 0) sampled.add(hash);
      window.shift();
    }
  }
  return [...sampled];
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
