export { sqliteExporter } from "./sqlite-exporter.ts";
