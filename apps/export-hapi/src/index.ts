export { hapi, hapiFields } from "./hapi-exporter.ts";
