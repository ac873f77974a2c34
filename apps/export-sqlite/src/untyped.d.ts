/** The part of an untyped test dependency that the tests use. */
declare module "sql.js" {
  export interface Database {
    exec(sql: string): { columns: string[]; values: (string | number | null)[][] }[];
    run(sql: string): void;
  }
  export default function initSqlJs(): Promise<{ Database: new (bytes: Uint8Array) => Database }>;
}
