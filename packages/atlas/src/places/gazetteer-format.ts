import { crc32 } from "node:zlib";
import { PipelineError } from "@dateline/schema";

/** One place as it is written to the gazetteer. */
export interface GazetteerRow {
  /** 0 when the source gives none. */
  readonly geonamesId: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly alpha2: string;
  /** GeoNames feature code. */
  readonly feature: string;
  /** Row of the first-order division, -1 for none. */
  readonly admin1: number;
  /** Row of the second-order division, -1 for none. */
  readonly admin2: number;
}

/** The gazetteer as columns over one buffer; row numbers are the places' ids in memory. */
export interface GazetteerColumns {
  readonly geonamesId: Uint32Array;
  /** Degrees times 100,000. */
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  readonly population: Uint32Array;
  readonly admin1: Int32Array;
  readonly admin2: Int32Array;
  readonly country: Uint16Array;
  readonly feature: Uint8Array;
  /** Start of each row's name in `names`, UTF-8; one more entry than rows. */
  readonly nameStart: Uint32Array;
  readonly names: Uint8Array;
  /** Number of the first look-up key of each bucket (`bucketOf`); one more entry than buckets. */
  readonly bucketStart: Uint32Array;
  /** Start of each look-up key in `keys`, ASCII, by bucket; one more entry than keys. */
  readonly keyStart: Uint32Array;
  readonly keys: Uint8Array;
  /** Start of each key's rows in `rows`, most populous first; one more entry than keys. */
  readonly rowStart: Uint32Array;
  readonly rows: Uint32Array;
  /** By bucket of a first word, the most words of any key that opens with it. */
  readonly reach: Uint8Array;
  readonly countries: readonly string[];
  readonly features: readonly string[];
}

const magic = "dateline-gazetteer-4\n";
/** Magic, CRC-32 of all that follows it, length of the header. */
const fixedLength = magic.length + 8;
const columnTypes = {
  geonamesId: Uint32Array,
  lat: Int32Array,
  lon: Int32Array,
  population: Uint32Array,
  admin1: Int32Array,
  admin2: Int32Array,
  rows: Uint32Array,
  country: Uint16Array,
  rowStart: Uint16Array,
  nameStart: Uint8Array,
  bucketStart: Uint8Array,
  keyStart: Uint8Array,
  feature: Uint8Array,
  names: Uint8Array,
  keys: Uint8Array,
  reach: Uint8Array,
} as const;
/** Columns that are written as lengths, which are smaller than where they start. */
const lengthColumns: ReadonlySet<string> = new Set(["rowStart", "nameStart", "bucketStart", "keyStart"]);
type ColumnName = keyof typeof columnTypes;
const columnNames = Object.keys(columnTypes) as ColumnName[];

interface Header {
  readonly lengths: Record<ColumnName, number>;
  readonly countries: string[];
  readonly features: string[];
}

function starts(lengths: ArrayLike<number>): Uint32Array {
  const out = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) out[i + 1] = out[i]! + lengths[i]!;
  return out;
}

/** @throws {RangeError} when a length does not fit the column */
function lengthsOf<T extends Uint8Array | Uint16Array>(column: T, lists: readonly { readonly length: number }[]): T {
  lists.forEach(({ length }, i) => {
    column[i] = length;
    if (column[i] !== length) throw new RangeError(`${length} is too long for the gazetteer`);
  });
  return column;
}

/** The bucket of a folded name, of a power of two of buckets: its FNV-1a hash, the high bits mixed in. */
export function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** The first word of a folded name. */
export function firstWord(key: string): string {
  const blank = key.indexOf(" ");
  return blank < 0 ? key : key.slice(0, blank);
}

/** Two to four buckets for each first word: few words share another's reach. */
function reachOf(keys: readonly string[]): Uint8Array {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const first = firstWord(key);
    longest.set(first, Math.max(longest.get(first) ?? 0, key.split(" ").length));
  }
  let size = 1;
  while (size < longest.size * 2) size *= 2;
  const reach = new Uint8Array(size);
  for (const [first, length] of longest) {
    const bucket = bucketOf(first, size);
    reach[bucket] = Math.max(reach[bucket]!, length);
  }
  return reach;
}

/** Write places and their look-up keys as one buffer. `keysOf[i]` are the folded names of row i. */
export function encodeGazetteer(places: readonly GazetteerRow[], keysOf: readonly (readonly string[])[]): Uint8Array {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < places.length; row++) {
    for (const key of keysOf[row]!) {
      const rows = rowsOf.get(key);
      if (rows === undefined) rowsOf.set(key, [row]);
      else rows.push(row);
    }
  }
  let buckets = 1;
  while (buckets * 2 < rowsOf.size) buckets *= 2;
  const keysIn: string[][] = Array.from({ length: buckets }, () => []);
  for (const key of [...rowsOf.keys()].sort()) keysIn[bucketOf(key, buckets)]!.push(key);
  const keys = keysIn.flat();
  const rows = keys.map((key) =>
    rowsOf.get(key)!.sort((a, b) => places[b]!.population - places[a]!.population || a - b),
  );
  const countries = [...new Set(places.map((place) => place.alpha2))].sort();
  const features = [...new Set(places.map((place) => place.feature))].sort();
  const names = places.map((place) => Buffer.from(place.name, "utf8"));
  const columns: Record<ColumnName, ArrayBufferView & { length: number }> = {
    geonamesId: Uint32Array.from(places, (place) => place.geonamesId),
    lat: Int32Array.from(places, (place) => Math.round(place.lat * 1e5)),
    lon: Int32Array.from(places, (place) => Math.round(place.lon * 1e5)),
    population: Uint32Array.from(places, (place) => place.population),
    admin1: Int32Array.from(places, (place) => place.admin1),
    admin2: Int32Array.from(places, (place) => place.admin2),
    nameStart: lengthsOf(new Uint8Array(names.length), names),
    bucketStart: lengthsOf(new Uint8Array(keysIn.length), keysIn),
    keyStart: lengthsOf(new Uint8Array(keys.length), keys),
    rowStart: lengthsOf(new Uint16Array(rows.length), rows),
    rows: Uint32Array.from(rows.flat()),
    country: Uint16Array.from(places, (place) => countries.indexOf(place.alpha2)),
    feature: Uint8Array.from(places, (place) => features.indexOf(place.feature)),
    names: Buffer.concat(names),
    keys: Buffer.from(keys.join(""), "latin1"),
    reach: reachOf(keys),
  };
  const lengths = Object.fromEntries(columnNames.map((name) => [name, columns[name].length])) as Header["lengths"];
  const header = Buffer.from(JSON.stringify({ lengths, countries, features } satisfies Header), "utf8");
  const padding = Buffer.alloc((4 - ((fixedLength + header.length) % 4)) % 4, 32);
  const body = Buffer.concat([
    Buffer.alloc(4),
    header,
    padding,
    ...columnNames.map((name) => {
      const { buffer, byteOffset, byteLength } = columns[name];
      return Buffer.from(buffer, byteOffset, byteLength);
    }),
  ]);
  body.writeUInt32LE(header.length);
  const start = Buffer.alloc(magic.length + 4);
  start.write(magic, "latin1");
  start.writeUInt32LE(crc32(body), magic.length);
  return Buffer.concat([start, body]);
}

/**
 * Read what `encodeGazetteer` wrote: the columns are views of the bytes, which nothing may change afterwards.
 *
 * @throws {PipelineError} `model.invalid` when the bytes are not a whole gazetteer of this version.
 */
export function decodeGazetteer(bytes: Uint8Array, input: string): GazetteerColumns {
  const fail = (reason: string): never => {
    throw new PipelineError("model.invalid", reason, { input });
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < fixedLength || buffer.toString("latin1", 0, magic.length) !== magic)
    fail("not a gazetteer of this version");
  if (crc32(buffer.subarray(magic.length + 4)) !== buffer.readUInt32LE(magic.length)) fail("the gazetteer is damaged");
  const headerLength = buffer.readUInt32LE(magic.length + 4);
  const header: Header = JSON.parse(buffer.toString("utf8", fixedLength, fixedLength + headerLength));
  let offset = fixedLength + headerLength;
  offset += (4 - (offset % 4)) % 4;
  const columns: Partial<Record<ColumnName, ArrayBufferView>> = {};
  for (const name of columnNames) {
    const type = columnTypes[name];
    const length = header.lengths[name];
    const start = buffer.byteOffset + offset;
    // A view needs an aligned start, which a slice of a pooled buffer may not have.
    const column =
      start % type.BYTES_PER_ELEMENT === 0
        ? new type(buffer.buffer as ArrayBuffer, start, length)
        : new type(new Uint8Array(buffer.subarray(offset, offset + length * type.BYTES_PER_ELEMENT)).buffer);
    columns[name] = lengthColumns.has(name) ? starts(column) : column;
    offset += length * type.BYTES_PER_ELEMENT;
  }
  return { ...columns, countries: header.countries, features: header.features } as unknown as GazetteerColumns;
}
