import type { Exporter } from "@dateline/pipeline";
import { type Column, eventsTable, separator } from "@dateline/tables";

/** The columns that become the geometry or the id of a feature, and so are no properties. */
const asMembers: ReadonlySet<string> = new Set(["event_id", "latitude", "longitude"]);

/** Names, how to make a property, and where the members stand, worked out once. */
const properties = eventsTable.columns.flatMap(({ name, list }: Column, i) =>
  asMembers.has(name) ? [] : [{ key: JSON.stringify(name), isList: list === true, i }],
);
const [id, latitude, longitude] = [...asMembers].map((name) =>
  eventsTable.columns.findIndex((column) => column.name === name),
);

/**
 * `events.geojson`: a feature for each event, with the columns of `events.csv` as properties and lists as arrays. An event
 * without coordinates has a null geometry.
 *
 * @see RFC 7946: WGS 84, longitude first
 */
export const geojson: Exporter = {
  name: "geojson",
  file: "events.geojson",
  mediaType: "application/geo+json",
  drops: eventsTable.drops,
  async *write(records) {
    let count = 0;
    yield '{"type":"FeatureCollection","features":[';
    for await (const record of records) {
      for (const cells of eventsTable.rows(record)) {
        const [lat, lon] = [cells[latitude ?? -1], cells[longitude ?? -1]];
        const isPlaced = typeof lat === "number" && typeof lon === "number";
        const geometry = isPlaced ? `{"type":"Point","coordinates":[${lon},${lat}]}` : "null";
        let text = "";
        for (const { key, isList, i } of properties) {
          const cell = cells[i];
          const value = isList && typeof cell === "string" ? cell.split(separator) : cell;
          text += `${text === "" ? "" : ","}${key}:${JSON.stringify(value)}`;
        }
        const opening = count === 0 ? "\n" : ",\n";
        yield `${opening}{"type":"Feature","id":${JSON.stringify(cells[id ?? -1])},"geometry":${geometry},"properties":{${text}}}`;
        count += 1;
      }
    }
    yield "\n]}\n";
    return { records: count, excluded: {} };
  },
};
