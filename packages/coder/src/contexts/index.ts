export { readContexts } from "./read-contexts.ts";
