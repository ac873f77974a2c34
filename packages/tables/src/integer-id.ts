import { hash } from "node:crypto";

/**
 * A stable integer for a text id, for formats whose ids are integers: 10^17 to about 1.25 × 10^18, so that it fits 64 bits,
 * has 18 or 19 digits, and is far above the ids that GDELT and UCDP have given out.
 *
 * Two of a million ids are the same with a probability below one in a million.
 */
export function toIntegerId(id: string): string {
  const first = BigInt(`0x${hash("sha256", id).slice(0, 15)}`);
  return (first + 100_000_000_000_000_000n).toString();
}
