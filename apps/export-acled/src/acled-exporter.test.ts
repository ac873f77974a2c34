import { testExporter } from "@dateline/pipeline/testing";
import { acledExclusions, toAcledExporter } from "./acled-exporter.ts";
import { acledArbitrary } from "./testing.ts";

const golden = new URL("../golden/", import.meta.url);
testExporter(toAcledExporter(), golden, acledArbitrary);
testExporter(acledExclusions, golden, acledArbitrary);
