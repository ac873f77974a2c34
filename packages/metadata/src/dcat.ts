import { type DescribedFile, description, title } from "./described-table.ts";

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  spdx: "http://spdx.org/rdf/terms#",
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
} as const;

/**
 * `dcat.jsonld`: the dataset in DCAT 3, every file as a distribution with media type, size and hash, and the program that
 * made it. Paths are relative to the folder.
 *
 * @param version version of the program
 * @see https://www.w3.org/TR/vocab-dcat-3/
 */
export function toDcat(files: readonly DescribedFile[], version: string): string {
  const dataset = {
    "@context": context,
    "@id": "./",
    "@type": "dcat:Dataset",
    "dcterms:title": { "@value": title, "@language": "en" },
    "dcterms:description": { "@value": description, "@language": "en" },
    "prov:wasGeneratedBy": {
      "@type": "prov:Activity",
      "prov:wasAssociatedWith": {
        "@type": "prov:SoftwareAgent",
        "schema:name": "dateline",
        "schema:softwareVersion": version,
      },
    },
    "dcat:distribution": files.map(({ name, mediaType, bytes, sha256 }) => ({
      "@type": "dcat:Distribution",
      "dcterms:title": name,
      "dcat:downloadURL": { "@id": name },
      "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaType}` },
      "dcat:byteSize": { "@value": String(bytes), "@type": "xsd:nonNegativeInteger" },
      "spdx:checksum": {
        "@type": "spdx:Checksum",
        "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
        "spdx:checksumValue": { "@value": sha256, "@type": "xsd:hexBinary" },
      },
    })),
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}
