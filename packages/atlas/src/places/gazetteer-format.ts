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
  /** Start of each look-up key in `keys`, ASCII, sorted; one more entry than keys. */
  readonly keyStart: Uint32Array;
  readonly keys: Uint8Array;
  /** Start of each key's rows in `rows`, most populous first; one more entry than keys. */
  readonly rowStart: Uint32Array;
  readonly rows: Uint32Array;
  readonly countries: readonly string[];
  readonly features: readonly string[];
}

const magic = "dateline-gazetteer-1\n";
const columnTypes = {
  geonamesId: Uint32Array,
  lat: Int32Array,
  lon: Int32Array,
  population: Uint32Array,
  admin1: Int32Array,
  admin2: Int32Array,
  nameStart: Uint32Array,
  keyStart: Uint32Array,
  rowStart: Uint32Array,
  rows: Uint32Array,
  country: Uint16Array,
  feature: Uint8Array,
  names: Uint8Array,
  keys: Uint8Array,
} as const;
type ColumnName = keyof typeof columnTypes;
const columnNames = Object.keys(columnTypes) as ColumnName[];

interface Header {
  readonly lengths: Record<ColumnName, number>;
  readonly countries: string[];
  readonly features: string[];
}

function starts(lengths: readonly number[]): Uint32Array {
  const out = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) out[i + 1] = out[i]! + lengths[i]!;
  return out;
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
  const keys = [...rowsOf.keys()].sort();
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
    nameStart: starts(names.map((name) => name.length)),
    keyStart: starts(keys.map((key) => key.length)),
    rowStart: starts(rows.map((list) => list.length)),
    rows: Uint32Array.from(rows.flat()),
    country: Uint16Array.from(places, (place) => countries.indexOf(place.alpha2)),
    feature: Uint8Array.from(places, (place) => features.indexOf(place.feature)),
    names: Buffer.concat(names),
    keys: Buffer.from(keys.join(""), "latin1"),
  };
  const lengths = Object.fromEntries(columnNames.map((name) => [name, columns[name].length])) as Header["lengths"];
  const header = Buffer.from(JSON.stringify({ lengths, countries, features } satisfies Header), "utf8");
  const start = Buffer.alloc(magic.length + 4);
  start.write(magic, "latin1");
  start.writeUInt32LE(header.length, magic.length);
  const padding = Buffer.alloc((4 - ((start.length + header.length) % 4)) % 4, 32);
  return Buffer.concat([
    start,
    header,
    padding,
    ...columnNames.map((name) => {
      const { buffer, byteOffset, byteLength } = columns[name];
      return Buffer.from(buffer, byteOffset, byteLength);
    }),
  ]);
}

/**
 * Read what `encodeGazetteer` wrote.
 *
 * @throws {PipelineError} `model.invalid` when the bytes are not a whole gazetteer of this version.
 */
export function decodeGazetteer(bytes: Uint8Array, input: string): GazetteerColumns {
  const fail = (reason: string): never => {
    throw new PipelineError("model.invalid", reason, { input });
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < magic.length + 4 || buffer.toString("latin1", 0, magic.length) !== magic)
    fail("not a gazetteer of this version");
  const headerStart = magic.length + 4;
  const headerLength = buffer.readUInt32LE(magic.length);
  let header: Header;
  try {
    header = JSON.parse(buffer.toString("utf8", headerStart, headerStart + headerLength));
  } catch (cause) {
    throw new PipelineError("model.invalid", "the gazetteer's header is damaged", { input }, cause);
  }
  let offset = headerStart + headerLength;
  offset += (4 - (offset % 4)) % 4;
  const columns: Partial<Record<ColumnName, ArrayBufferView>> = {};
  for (const name of columnNames) {
    const type = columnTypes[name];
    const length = header.lengths?.[name];
    if (!Number.isInteger(length) || length < 0 || offset + length * type.BYTES_PER_ELEMENT > buffer.length)
      fail("the gazetteer is cut short");
    const start = buffer.byteOffset + offset;
    // A view needs an aligned start, which a slice of a pooled buffer may not have.
    columns[name] =
      start % type.BYTES_PER_ELEMENT === 0
        ? new type(buffer.buffer as ArrayBuffer, start, length)
        : new type(new Uint8Array(buffer.subarray(offset, offset + length * type.BYTES_PER_ELEMENT)).buffer);
    offset += length * type.BYTES_PER_ELEMENT;
  }
  if (offset !== buffer.length) fail("the gazetteer has bytes left over");
  const gazetteer = {
    ...columns,
    countries: header.countries,
    features: header.features,
  } as unknown as GazetteerColumns;
  const count = gazetteer.lat.length;
  const keyCount = gazetteer.keyStart.length - 1;
  if (
    gazetteer.nameStart.length !== count + 1 ||
    gazetteer.country.length !== count ||
    gazetteer.rowStart.length !== keyCount + 1 ||
    gazetteer.nameStart[count] !== gazetteer.names.length ||
    gazetteer.keyStart[keyCount] !== gazetteer.keys.length ||
    gazetteer.rowStart[keyCount] !== gazetteer.rows.length ||
    gazetteer.rows.some((row) => row >= count)
  )
    fail("the gazetteer's columns do not fit one another");
  return gazetteer;
}
