export { polecat, polecatFields } from "./polecat-exporter.ts";
