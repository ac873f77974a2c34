export { xlsxExporter } from "./xlsx-exporter.ts";
