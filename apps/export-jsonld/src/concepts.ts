import {
  AcledSubEventType,
  acledSubEvent,
  cameoCodes,
  PloverContext,
  PloverSector,
  PloverType,
  ploverSectors,
  ploverTypes,
} from "@dateline/schema";
import { iris } from "./context.ts";
import { acledIri } from "./event-node.ts";

const skosContext = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  plover: iris.plover,
  cameo: iris.cameo,
  acled: iris.acled,
  id: "@id",
  type: "@type",
  prefLabel: { "@id": "skos:prefLabel", "@language": "en" },
  definition: { "@id": "skos:definition", "@language": "en" },
  notation: "skos:notation",
  title: { "@id": "dcterms:title", "@language": "en" },
  source: { "@id": "dcterms:source", "@language": "en" },
  inScheme: { "@id": "skos:inScheme", "@type": "@id" },
  topConceptOf: { "@id": "skos:topConceptOf", "@type": "@id" },
  broader: { "@id": "skos:broader", "@type": "@id" },
  broadMatch: { "@id": "skos:broadMatch", "@type": "@id" },
  closeMatch: { "@id": "skos:closeMatch", "@type": "@id" },
} as const;

interface Concept {
  readonly id: string;
  readonly prefLabel: string;
  readonly notation?: string;
  readonly definition?: string;
  readonly broader?: string;
  readonly broadMatch?: string;
  readonly closeMatch?: string;
}

function toScheme(id: string, title: string, source: string, concepts: readonly Concept[]): object {
  return {
    "@context": skosContext,
    "@graph": [
      { id, type: "skos:ConceptScheme", title, source },
      ...concepts.map((concept) => ({
        type: "skos:Concept",
        ...concept,
        inScheme: id,
        ...(concept.broader === undefined ? { topConceptOf: id } : {}),
      })),
    ],
  };
}

/** Types, modes, contexts and sectors of PLOVER as a SKOS concept scheme. */
export function ploverScheme(): object {
  return toScheme(`${iris.plover}scheme`, "PLOVER", "PLOVER manual, draft of 2021", [
    ...PloverType.options.map((type) => ({
      id: `plover:${type}`,
      prefLabel: ploverTypes[type].label,
      notation: type,
      definition: ploverTypes[type].definition,
    })),
    ...PloverType.options.flatMap((type) =>
      ploverTypes[type].modes.map((mode) => ({
        id: `plover:${type}.${mode}`,
        prefLabel: mode,
        notation: mode,
        broader: `plover:${type}`,
      })),
    ),
    ...PloverContext.options.map((context) => ({ id: `plover:context.${context}`, prefLabel: context })),
    ...PloverSector.options.map((sector) => ({
      id: `plover:sector.${sector}`,
      prefLabel: ploverSectors[sector],
      notation: sector,
    })),
  ]);
}

/** CAMEO verb codes as a SKOS concept scheme, each below its shorter code and matched to its PLOVER type and mode. */
export function cameoScheme(): object {
  return toScheme(
    `${iris.cameo}scheme`,
    "CAMEO",
    "CAMEO codebook 1.1b3; CAMEO to PLOVER conversion table of 17 September 2021",
    [...cameoCodes.values()].map(({ code, label, type, mode }) => ({
      id: `cameo:${code}`,
      prefLabel: label,
      notation: code,
      ...(code.length > 2 ? { broader: `cameo:${code.slice(0, -1)}` } : {}),
      ...(type === null ? {} : { broadMatch: `plover:${type}` }),
      ...(type === null || mode === null ? {} : { closeMatch: `plover:${type}.${mode}` }),
    })),
  );
}

/** ACLED's event and sub-event types as a SKOS concept scheme. */
export function acledScheme(): object {
  const parents = [...new Set(AcledSubEventType.options.map((name) => acledSubEvent(name).eventType))];
  return toScheme(`${iris.acled}scheme`, "ACLED event types", "ACLED codebook, table 2", [
    ...parents.map((name) => ({ id: `${acledIri(name)}.type`, prefLabel: name, notation: name })),
    ...AcledSubEventType.options.map((name) => ({
      id: acledIri(name),
      prefLabel: name,
      notation: name,
      broader: `${acledIri(acledSubEvent(name).eventType)}.type`,
    })),
  ]);
}
