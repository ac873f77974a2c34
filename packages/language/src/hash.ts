const { imul } = Math;

/** 32-bit hash of a string's UTF-16 units (FNV-1a with a final avalanche). */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

// Feature hashes: a template number and one to four values. One multiplication a value is enough, because tables index
// by the top bits of a last multiplication (bucketOf). Written out, because calls within calls are not inlined,
// and by a name of its own, because only short functions are.
export function mix1(template: number, a: number): number {
  const h = imul(a ^ imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 15);
}

export function mix2(template: number, a: number, b: number): number {
  let h = imul(a ^ imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h = imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

export function mix3(template: number, a: number, b: number, c: number): number {
  let h = imul(a ^ imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h = imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = imul(h ^ (h >>> 13) ^ c, 0x27d4eb2f);
  return h ^ (h >>> 15);
}

export function mix4(template: number, a: number, b: number, c: number, d: number): number {
  let h = imul(a ^ imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h = imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = imul(h ^ (h >>> 13) ^ c, 0x27d4eb2f);
  h = imul(h ^ (h >>> 15) ^ d, 0x165667b1);
  return h ^ (h >>> 13);
}

/** Bucket of a feature hash in a table of 2^(32 - shift) buckets. */
export function bucketOf(feature: number, shift: number): number {
  return imul(feature, 0x9e3779b1) >>> shift;
}
