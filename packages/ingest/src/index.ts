export { type DuplicateOptions, duplicateMarker, markDuplicates } from "./duplicates.ts";
export { type IngestOptions, type IngestRecord, type Input, ingest } from "./ingest.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export { openInputs } from "./open-inputs.ts";
