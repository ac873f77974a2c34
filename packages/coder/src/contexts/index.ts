export { contextWords, readContexts } from "./read-contexts.ts";
