export { type Casualties, readCasualties } from "./casualties.ts";
export { unbounded } from "./count-persons.ts";
export { type FoundQuantity, findQuantities } from "./find-quantities.ts";
export { kindOf, type QuantityContext } from "./kind-of.ts";
export { isOnePerson, isPersonNoun } from "./persons.ts";
export { tollOf } from "./toll-of.ts";
