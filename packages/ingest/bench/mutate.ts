/** A generator of numbers that gives the same row for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const tokens = [
  "<",
  ">",
  "</",
  "<!--",
  "]]>",
  "<![CDATA[",
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  ",",
  "\\",
  "\u0000",
  "&#x0;",
  "&#99999999;",
  "\r\n\r\n",
  "From ",
  "WARC/1.0\r\n",
  "Content-Length: -1\r\n",
  "Content-Length: 99999999999\r\n",
  "0",
  "-",
  "%PDF-",
  "PK\u0003\u0004",
  "\u001f\u008b",
];

/** A damaged copy of some bytes: flipped, cut, doubled, spliced with another input, or with a meaningful token put in. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: (below: number) => number): Uint8Array {
  let result = Buffer.from(bytes);
  for (let step = 0, steps = 1 + random(4); step < steps; step++) {
    const length = result.length;
    const at = random(length + 1);
    const to = Math.min(length, at + 1 + random(64));
    switch (random(7)) {
      case 0:
        if (length > 0) result[at % length] = random(256);
        break;
      case 1:
        result = result.subarray(0, at);
        break;
      case 2:
        result = Buffer.concat([result.subarray(0, at), result.subarray(to)]);
        break;
      case 3:
        result = Buffer.concat([result.subarray(0, to), result.subarray(at, to), result.subarray(to)]);
        break;
      case 4:
        result = Buffer.concat([
          result.subarray(0, at),
          Buffer.from(tokens[random(tokens.length)]!, "latin1"),
          result.subarray(at),
        ]);
        break;
      case 5: {
        const from = random(other.length + 1);
        result = Buffer.concat([result.subarray(0, at), other.subarray(from, from + random(200)), result.subarray(at)]);
        break;
      }
      default:
        if (length > 3)
          result.writeUInt32LE(random(2) === 0 ? 0xffffffff : random(0x7fffffff), Math.min(at, length - 4));
    }
  }
  return result;
}
