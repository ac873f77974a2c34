import {
  AcledSubEventType,
  type Actor,
  type Event,
  type Means,
  type Place,
  type Quantity,
  type When,
} from "@dateline/schema";
import { code, decimal, list, quote, text } from "./json-text.ts";
import type { ToSpan } from "./spans.ts";

/** IRI of an ACLED sub-event type: its name in lower case, joined by hyphens. */
export function acledIri(subEventType: string): string {
  return `acled:${subEventType.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
}

/** Made once: a dataset has many events of few types. */
const acledIris = new Map(AcledSubEventType.options.map((type) => [type, acledIri(type)]));

/** An event as a node of the graph, in JSON. Values that are null are absent. */
export function toEventNode(event: Event, toSpan: ToSpan): string {
  const id = `event:${event.id}`;
  const { when, where, fatalities, injuries, coder } = event;
  const acledType = event.acled === null ? null : acledIris.get(event.acled.subEventType);
  const codes = `"plover:${event.type}"${code(',"cameo:', event.cameo)}${code(',"', acledType)}`;
  return `{"id":"${id}","type":["sem:Event","schema:Event"],"eventType":[${codes}],"additionalType":"plover:${event.type}"${code(
    `,"mode":"plover:${event.type}.`,
    event.mode,
  )}${list(',"context":[', event.contexts, (context) => `"plover:context.${context}"`)}${code(
    ',"cameoCode":"cameo:',
    event.cameo,
  )}${decimal(',"goldstein":"', event.goldstein)},"quad":${event.quad}${code(',"acledType":"', acledType)}${code(
    ',"acledExclusion":"',
    event.acledExclusion,
  )},"status":"${event.status}","salience":"${event.salience}"${toRoles(event, id, toSpan)}${
    when === null ? "" : `,"startDate":"${when.start}","endDate":"${when.end}","hasTime":${toTime(when, toSpan)}`
  }${where === null ? "" : `,"location":"${id}#place","hasPlace":${toPlace(where, id, toSpan)}`}${list(
    ',"quantity":[',
    event.quantities,
    (quantity) => toQuantity(quantity, toSpan),
  )}${code(',"fatalities":', fatalities?.best, "")}${code(',"fatalitiesLow":', fatalities?.low, "")}${code(
    ',"fatalitiesHigh":',
    fatalities?.high,
    "",
  )}${code(',"injuries":', injuries?.best, "")}${code(',"injuriesLow":', injuries?.low, "")}${code(
    ',"injuriesHigh":',
    injuries?.high,
    "",
  )}${list(',"means":[', event.means, (means) => toMeans(means, toSpan))}${list(
    ',"accordingTo":[',
    event.attribution,
    ({ actor, verb, evidence }) =>
      `{"type":"sem:Authority"${text(',"name":', actor)}${text(',"reportingVerb":', verb)}${toSpan(',"denotedBy":', evidence)}}`,
  )}${toSpan(',"sentence":', event.sentence)},"sentenceIndex":${event.sentence.index}${toSpan(
    ',"denotedBy":[',
    event.trigger,
    '["Span","dl:Trigger"]',
  )}${event.mentions.length === 0 ? "]" : list(",", event.mentions, (mention) => toSpan("", mention))},"wasDerivedFrom":"article:${
    event.articleId
  }"${decimal(',"confidence":"', event.confidence.value)}${list(
    ',"confidenceFactor":[',
    event.confidence.factors,
    ({ name, value }) => `{"name":${quote(name)}${decimal(',"confidence":"', value)}}`,
  )},"wasGeneratedBy":{"type":"prov:Activity"${text(',"rule":', coder.rule)}${text(
    ',"wasAssociatedWith":{"type":"prov:SoftwareAgent","name":',
    coder.name,
  )}${text(',"softwareVersion":', coder.version)}}}}`;
}

function toRoles({ actors, recipients }: Event, event: string, toSpan: ToSpan): string {
  if (actors.length + recipients.length === 0) return "";
  let roles = "";
  for (const [i, actor] of actors.entries()) roles += `,${toRole(actor, "actor", i + 1, event, toSpan)}`;
  for (const [i, actor] of recipients.entries()) roles += `,${toRole(actor, "recipient", i + 1, event, toSpan)}`;
  return `,"hasActor":[${roles.slice(1)}]`;
}

/** A party: the role it has in this event, and the actor itself. */
function toRole(actor: Actor, role: "actor" | "recipient", position: number, event: string, toSpan: ToSpan): string {
  const { name, person, organisation } = actor;
  const hasOtherName = person !== null && person !== name;
  return `{"type":"sem:Role","roleType":"dl:${role}","position":${position},"basis":"${actor.basis}"${toSpan(
    ',"denotedBy":',
    actor.evidence,
  )}${toSpan(',"antecedent":', actor.antecedent)},"value":{"id":"${event}#${role}-${position}","type":${
    person === null ? '"sem:Actor"' : '["sem:Actor","schema:Person"]'
  }${hasOtherName ? `,"name":[${quote(name)},${quote(person)}]` : text(',"name":', name)}${text(
    ',"jobTitle":',
    actor.title,
  )}${organisation === null ? "" : `${text(',"affiliation":{"type":"schema:Organization","name":', organisation)}}`}${code(
    ',"country":"',
    actor.country,
  )}${list(',"sector":[', actor.sectors, (sector) => `"plover:sector.${sector}"`)}${code(
    ',"actorCode":"',
    actor.code,
  )}${code(',"asOf":"', actor.asOf)}${text(',"acledName":', actor.acledName)}${code(
    ',"acledInter":"',
    actor.acledInter,
  )}}}`;
}

function toTime({ start, end, precision, basis, evidence }: When, toSpan: ToSpan): string {
  return `{"type":"sem:Time","beginTimeStamp":"${start}","endTimeStamp":"${end}","timePrecision":"${precision}","timeBasis":"${basis}"${toSpan(
    ',"denotedBy":',
    evidence,
  )}}`;
}

function toPlace(place: Place, event: string, toSpan: ToSpan): string {
  const { lat, lon } = place;
  const coordinates = `${decimal(',"latitude":"', lat)}${decimal(',"longitude":"', lon)}`;
  return `{"id":"${event}#place","type":["sem:Place","schema:Place"]${text(',"name":', place.name)}${code(
    ',"country":"',
    place.country,
  )}${text(',"admin1":', place.admin1)}${text(',"admin2":', place.admin2)}${
    coordinates === "" ? "" : `,"geoCoordinates":{"type":"schema:GeoCoordinates"${coordinates}}`
  }${
    lat === null || lon === null ? "" : `,"hasGeometry":{"type":"geo:Geometry","asWKT":"POINT(${lon} ${lat})"}`
  }${code(',"sameAs":"https://sws.geonames.org/', place.geonamesId, '/"')},"placePrecision":"${place.precision}"${toSpan(
    ',"denotedBy":',
    place.evidence,
  )}}`;
}

function toQuantity(quantity: Quantity, toSpan: ToSpan): string {
  return `{"type":"schema:QuantitativeValue","quantityKind":"${quantity.kind}"${text(',"unitText":', quantity.unit)}${decimal(
    ',"amount":"',
    quantity.value,
  )}${decimal(',"minValue":"', quantity.min)}${decimal(',"maxValue":"', quantity.max)},"approximate":${
    quantity.approximate
  }${toSpan(',"denotedBy":', quantity.evidence)}}`;
}

function toMeans({ name, category, evidence }: Means, toSpan: ToSpan): string {
  return `{"type":"dl:Means"${text(',"name":', name)},"category":"${category}"${toSpan(',"denotedBy":', evidence)}}`;
}
