/** The parts of untyped test dependencies that the tests use. */
declare module "jsonld" {
  const jsonld: { toRDF(document: object, options: object): Promise<unknown> };
  export default jsonld;
}

declare module "n3" {
  export interface Quad {
    readonly predicate: { readonly value: string };
  }
  export class Parser {
    parse(text: string): Quad[];
  }
  export class Store {
    constructor(quads: readonly Quad[]);
  }
}
