/** Turns an offset in UTF-16 code units into one in code points. */
export type ToCodePoints = (offset: number) => number;

const same: ToCodePoints = (offset) => offset;

/**
 * Offsets of a text in Unicode code points, which Web Annotation counts, from those in UTF-16 code units, which the model
 * counts. They differ only after characters beyond the Basic Multilingual Plane.
 */
export function codePointsOf(text: string): ToCodePoints {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return same;
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
