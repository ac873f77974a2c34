/** The part of an untyped test dependency that the tests use. */
declare module "jsonld" {
  const jsonld: { toRDF(document: object, options: object): Promise<unknown> };
  export default jsonld;
}
