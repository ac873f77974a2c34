export { toCroissant } from "./croissant.ts";
export { toDataPackage, toTableSchema } from "./data-package.ts";
export { toDcat } from "./dcat.ts";
export { type DescribedFile, describedTables } from "./described-table.ts";
