export { parquetExporters, toParquetExporter } from "./parquet-exporter.ts";
