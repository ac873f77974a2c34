export { context, iris } from "./context.ts";
export { contextFile, jsonldContext, jsonldExporters, jsonldGraph, jsonldLines } from "./jsonld-exporter.ts";
