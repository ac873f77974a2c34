export { icews, icewsFields } from "./icews-exporter.ts";
