import {
  AcledSubEventType,
  type Actor,
  type Attribution,
  type Confidence,
  type Event,
  type Means,
  type Place,
  type Quantity,
  type When,
} from "@dateline/schema";
import { code, decimal, integer, list, quote, text } from "./json-text.ts";
import type { ToSpan } from "./spans.ts";

/** IRI of an ACLED sub-event type: its name in lower case, joined by hyphens. */
export function acledIri(subEventType: string): string {
  return `acled:${subEventType.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
}

/** Made once: a dataset has many events of few types. */
const acledIris = new Map(AcledSubEventType.options.map((type) => [type, acledIri(type)]));

/** An event as a node of the graph, in JSON. Values that are null are absent. */
export function toEventNode(event: Event, toSpan: ToSpan): string {
  const { id, type, when, where, fatalities, injuries, sentence, confidence, coder } = event;
  const acledType = event.acled === null ? null : acledIris.get(event.acled.subEventType);
  let json = `{"id":"event:${id}","type":["sem:Event","schema:Event"],"eventType":["plover:${type}"`;
  json += code(',"cameo:', event.cameo);
  json += code(',"', acledType);
  json += `],"additionalType":"plover:${type}"`;
  if (event.mode !== null) json += `,"mode":"plover:${type}.${event.mode}"`;
  json += list(',"context":[', event.contexts, (context) => `"plover:context.${context}"`);
  json += code(',"cameoCode":"cameo:', event.cameo);
  json += decimal(',"goldstein":"', event.goldstein);
  json += integer(',"quad":', event.quad);
  json += code(',"acledType":"', acledType);
  json += code(',"acledExclusion":"', event.acledExclusion);
  json += `,"status":"${event.status}","salience":"${event.salience}"`;
  json += toRoles(event, toSpan);
  if (when !== null) json += `,"startDate":"${when.start}","endDate":"${when.end}","hasTime":${toTime(when, toSpan)}`;
  if (where !== null) json += `,"location":"event:${id}#place","hasPlace":${toPlace(where, id, toSpan)}`;
  json += list(',"quantity":[', event.quantities, (quantity) => toQuantity(quantity, toSpan));
  json += integer(',"fatalities":', fatalities?.best);
  json += integer(',"fatalitiesLow":', fatalities?.low);
  json += integer(',"fatalitiesHigh":', fatalities?.high);
  json += integer(',"injuries":', injuries?.best);
  json += integer(',"injuriesLow":', injuries?.low);
  json += integer(',"injuriesHigh":', injuries?.high);
  json += list(',"means":[', event.means, (means) => toMeans(means, toSpan));
  json += list(',"accordingTo":[', event.attribution, (attribution) => toAuthority(attribution, toSpan));
  json += `${toSpan(',"sentence":', sentence)},"sentenceIndex":${sentence.index}`;
  json += toSpan(',"denotedBy":[', event.trigger, "trigger");
  for (const mention of event.mentions) json += toSpan(",", mention);
  json += `],"wasDerivedFrom":"article:${event.articleId}"`;
  json += decimal(',"confidence":"', confidence.value);
  json += list(',"confidenceFactor":[', confidence.factors, toFactor);
  json += text(',"wasGeneratedBy":{"type":"prov:Activity","rule":"', coder.rule);
  json += text(',"wasAssociatedWith":{"type":"prov:SoftwareAgent","name":"', coder.name);
  return json + text(',"softwareVersion":"', coder.version, '"}}}');
}

function toRoles({ id, actors, recipients }: Event, toSpan: ToSpan): string {
  let roles = "";
  for (let i = 0; i < actors.length; i++) roles += toRole("actor", actors[i]!, i + 1, id, toSpan);
  for (let i = 0; i < recipients.length; i++) roles += toRole("recipient", recipients[i]!, i + 1, id, toSpan);
  return roles === "" ? "" : `,"hasActor":[${roles.slice(1)}]`;
}

const roleOpening = {
  actor: ',{"type":"sem:Role","roleType":"dl:actor","position":',
  recipient: ',{"type":"sem:Role","roleType":"dl:recipient","position":',
} as const;

/** A party behind a comma: the role it has in this event, and the actor itself. */
function toRole(role: keyof typeof roleOpening, actor: Actor, position: number, id: string, toSpan: ToSpan): string {
  const { name, person } = actor;
  let json = `${roleOpening[role]}${position},"basis":"${actor.basis}"`;
  json += toSpan(',"denotedBy":', actor.evidence);
  json += toSpan(',"antecedent":', actor.antecedent);
  json += `,"value":{"id":"event:${id}#${role}-${position}`;
  json += person === null ? '","type":"sem:Actor"' : '","type":["sem:Actor","schema:Person"]';
  if (person !== null && person !== name) json += `,"name":[${quote(name)},${quote(person)}]`;
  else json += text(',"name":"', name);
  json += text(',"jobTitle":"', actor.title);
  json += text(',"affiliation":{"type":"schema:Organization","name":"', actor.organisation, '"}');
  json += code(',"country":"', actor.country);
  json += list(',"sector":[', actor.sectors, (sector) => `"plover:sector.${sector}"`);
  json += code(',"actorCode":"', actor.code);
  json += code(',"asOf":"', actor.asOf);
  json += text(',"acledName":"', actor.acledName);
  json += code(',"acledInter":"', actor.acledInter);
  return `${json}}}`;
}

function toTime({ start, end, precision, basis, evidence }: When, toSpan: ToSpan): string {
  const days = `{"type":"sem:Time","beginTimeStamp":"${start}","endTimeStamp":"${end}"`;
  return `${days},"timePrecision":"${precision}","timeBasis":"${basis}"${toSpan(',"denotedBy":', evidence)}}`;
}

function toPlace(place: Place, id: string, toSpan: ToSpan): string {
  const { lat, lon } = place;
  let json = `{"id":"event:${id}#place","type":["sem:Place","schema:Place"]`;
  json += text(',"name":"', place.name);
  json += code(',"country":"', place.country);
  json += text(',"admin1":"', place.admin1);
  json += text(',"admin2":"', place.admin2);
  if (lat !== null || lon !== null) {
    const coordinates = decimal(',"latitude":"', lat) + decimal(',"longitude":"', lon);
    json += `,"geoCoordinates":{"type":"schema:GeoCoordinates"${coordinates}}`;
  }
  if (lat !== null && lon !== null) json += `,"hasGeometry":{"type":"geo:Geometry","asWKT":"POINT(${lon} ${lat})"}`;
  json += code(',"sameAs":"https://sws.geonames.org/', place.geonamesId, '/"');
  return `${json},"placePrecision":"${place.precision}"${toSpan(',"denotedBy":', place.evidence)}}`;
}

function toQuantity(quantity: Quantity, toSpan: ToSpan): string {
  let json = `{"type":"schema:QuantitativeValue","quantityKind":"${quantity.kind}"`;
  json += text(',"unitText":"', quantity.unit);
  json += decimal(',"amount":"', quantity.value);
  json += decimal(',"minValue":"', quantity.min);
  json += decimal(',"maxValue":"', quantity.max);
  return `${json},"approximate":${quantity.approximate}${toSpan(',"denotedBy":', quantity.evidence)}}`;
}

function toMeans({ name, category, evidence }: Means, toSpan: ToSpan): string {
  return `{"type":"dl:Means"${text(',"name":"', name)},"category":"${category}"${toSpan(',"denotedBy":', evidence)}}`;
}

function toAuthority({ actor, verb, evidence }: Attribution, toSpan: ToSpan): string {
  const said = text(',"name":"', actor) + text(',"reportingVerb":"', verb);
  return `{"type":"sem:Authority"${said}${toSpan(',"denotedBy":', evidence)}}`;
}

function toFactor({ name, value }: Confidence["factors"][number]): string {
  return `${text('{"name":"', name)}${decimal(',"confidence":"', value)}}`;
}
