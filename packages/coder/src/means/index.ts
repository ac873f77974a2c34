export { type FoundMeans, findMeans } from "./find-means.ts";
