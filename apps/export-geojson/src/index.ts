export { geojson } from "./geojson-exporter.ts";
