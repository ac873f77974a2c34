import type { Cell, Column } from "@dateline/tables";

/** Name of the column that holds the points of a table with coordinates. */
export const geometryColumn = "geometry";

/** Key-value metadata of GeoParquet 1.1: points as WKB, longitude first, WGS 84. */
export const geoMetadata: string = JSON.stringify({
  version: "1.1.0",
  primary_column: geometryColumn,
  columns: { [geometryColumn]: { encoding: "WKB", geometry_types: ["Point"] } },
});

/** Finds a row's point as well-known binary in hexadecimal, null without coordinates; null for a table that has none. */
export function toPoint(columns: readonly Column[]): ((cells: readonly Cell[]) => string | null) | null {
  const latitude = columns.findIndex((column) => column.name === "latitude");
  const longitude = columns.findIndex((column) => column.name === "longitude");
  if (latitude === -1 || longitude === -1) return null;
  const bytes = Buffer.alloc(21);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(1, 1);
  return (cells) => {
    const [lat, lon] = [cells[latitude], cells[longitude]];
    if (typeof lat !== "number" || typeof lon !== "number") return null;
    bytes.writeDoubleLE(lon, 5);
    bytes.writeDoubleLE(lat, 13);
    return bytes.toString("hex");
  };
}
