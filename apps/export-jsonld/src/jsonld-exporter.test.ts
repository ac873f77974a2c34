import { testExporter } from "@dateline/pipeline/testing";
import { jsonldExporters } from "./jsonld-exporter.ts";

for (const exporter of jsonldExporters) testExporter(exporter, new URL("../golden/", import.meta.url));
