export { ucdp, ucdpFields } from "./ucdp-exporter.ts";
