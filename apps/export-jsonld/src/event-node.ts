import type { Actor, Event, Place, Quantity, When } from "@dateline/schema";
import { iris } from "./context.ts";
import { decimal, list, node, plainValue, quote, text } from "./json-text.ts";
import type { ToSpan } from "./spans.ts";

/** IRI of an ACLED sub-event type: its name in lower case, joined by hyphens. */
export function acledIri(subEventType: string): string {
  return `acled:${subEventType.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
}

/** An event as a node of the graph, in JSON. Values that are null are absent. */
export function toEventNode(event: Event, toSpan: ToSpan): string {
  const id = iris.event + event.id;
  const { when, where, acled, fatalities, injuries, coder } = event;
  const type = `plover:${event.type}`;
  const cameo = event.cameo === null ? null : `cameo:${event.cameo}`;
  const acledType = acled === null ? null : acledIri(acled.subEventType);
  const mentions = event.mentions.flatMap((mention) => toSpan(mention) ?? []);
  const agent = `{"type":"prov:SoftwareAgent"${text("name", coder.name)}${text("softwareVersion", coder.version)}}`;
  return `{"id":"${id}","type":["sem:Event","schema:Event"]${list(
    "eventType",
    [type, cameo, acledType].flatMap((code) => (code === null ? [] : `"${code}"`)),
  )}${text("additionalType", type)}${text("mode", event.mode === null ? null : `${type}.${event.mode}`)}${list(
    "context",
    event.contexts.map((context) => `"plover:context.${context}"`),
  )}${text("cameoCode", cameo)}${decimal("goldstein", event.goldstein)}${plainValue("quad", event.quad)}${text(
    "acledType",
    acledType,
  )}${text("acledExclusion", event.acledExclusion)}${text("status", event.status)}${text("salience", event.salience)}${list(
    "hasActor",
    [
      ...event.actors.map((actor, i) => toRole(actor, "actor", i, id, toSpan)),
      ...event.recipients.map((actor, i) => toRole(actor, "recipient", i, id, toSpan)),
    ],
  )}${text("startDate", when?.start)}${text("endDate", when?.end)}${node("hasTime", when === null ? null : toTime(when, toSpan))}${
    where === null ? "" : `,"location":"${id}#place"${node("hasPlace", toPlace(where, id, toSpan))}`
  }${list(
    "quantity",
    event.quantities.map((quantity) => toQuantity(quantity, toSpan)),
  )}${plainValue("fatalities", fatalities?.best)}${plainValue("fatalitiesLow", fatalities?.low)}${plainValue(
    "fatalitiesHigh",
    fatalities?.high,
  )}${plainValue("injuries", injuries?.best)}${plainValue("injuriesLow", injuries?.low)}${plainValue(
    "injuriesHigh",
    injuries?.high,
  )}${list(
    "means",
    event.means.map(
      ({ name, category, evidence }) =>
        `{"type":"dl:Means"${text("name", name)}${text("category", category)}${node("denotedBy", toSpan(evidence))}}`,
    ),
  )}${list(
    "accordingTo",
    event.attribution.map(
      ({ actor, verb, evidence }) =>
        `{"type":"sem:Authority"${text("name", actor)}${text("reportingVerb", verb)}${node("denotedBy", toSpan(evidence))}}`,
    ),
  )}${node("sentence", toSpan(event.sentence))}${plainValue("sentenceIndex", event.sentence.index)}${list("denotedBy", [
    toSpan(event.trigger, "dl:Trigger") ?? "",
    ...mentions,
  ])},"wasDerivedFrom":"${iris.article}${event.articleId}"${decimal("confidence", event.confidence.value)}${list(
    "confidenceFactor",
    event.confidence.factors.map(({ name, value }) => `{"name":${quote(name)}${decimal("confidence", value)}}`),
  )},"wasGeneratedBy":{"type":"prov:Activity"${text("rule", coder.rule)}${node("wasAssociatedWith", agent)}}}`;
}

/** A party: the role it has in this event, and the actor itself. */
function toRole(actor: Actor, role: "actor" | "recipient", i: number, event: string, toSpan: ToSpan): string {
  const { name, person, organisation } = actor;
  const names = person === null || person === name ? text("name", name) : list("name", [quote(name), quote(person)]);
  const type = person === null ? '"sem:Actor"' : '["sem:Actor","schema:Person"]';
  const affiliation = organisation === null ? null : `{"type":"schema:Organization"${text("name", organisation)}}`;
  const value = `{"id":"${event}#${role}-${i + 1}","type":${type}${names}${text("jobTitle", actor.title)}${node(
    "affiliation",
    affiliation,
  )}${text("country", actor.country)}${list(
    "sector",
    actor.sectors.map((sector) => `"plover:sector.${sector}"`),
  )}${text("actorCode", actor.code)}${text("asOf", actor.asOf)}${text("acledName", actor.acledName)}${text(
    "acledInter",
    actor.acledInter,
  )}}`;
  return `{"type":"sem:Role","roleType":"dl:${role}","position":${i + 1}${text("basis", actor.basis)}${node(
    "denotedBy",
    toSpan(actor.evidence),
  )}${node("antecedent", toSpan(actor.antecedent))},"value":${value}}`;
}

function toTime({ start, end, precision, basis, evidence }: When, toSpan: ToSpan): string {
  return `{"type":"sem:Time"${text("beginTimeStamp", start)}${text("endTimeStamp", end)}${text(
    "timePrecision",
    precision,
  )}${text("timeBasis", basis)}${node("denotedBy", toSpan(evidence))}}`;
}

function toPlace(place: Place, event: string, toSpan: ToSpan): string {
  const { lat, lon } = place;
  const coordinates =
    lat === null && lon === null
      ? null
      : `{"type":"schema:GeoCoordinates"${decimal("latitude", lat)}${decimal("longitude", lon)}}`;
  const geometry = lat === null || lon === null ? null : `{"type":"geo:Geometry","asWKT":"POINT(${lon} ${lat})"}`;
  const geonames = place.geonamesId === null ? null : `https://sws.geonames.org/${place.geonamesId}/`;
  return `{"id":"${event}#place","type":["sem:Place","schema:Place"]${text("name", place.name)}${text(
    "country",
    place.country,
  )}${text("admin1", place.admin1)}${text("admin2", place.admin2)}${node("geoCoordinates", coordinates)}${node(
    "hasGeometry",
    geometry,
  )}${text("sameAs", geonames)}${text("placePrecision", place.precision)}${node("denotedBy", toSpan(place.evidence))}}`;
}

function toQuantity(quantity: Quantity, toSpan: ToSpan): string {
  return `{"type":"schema:QuantitativeValue"${text("quantityKind", quantity.kind)}${text("unitText", quantity.unit)}${decimal(
    "amount",
    quantity.value,
  )}${decimal("minValue", quantity.min)}${decimal("maxValue", quantity.max)}${plainValue(
    "approximate",
    quantity.approximate,
  )}${node("denotedBy", toSpan(quantity.evidence))}}`;
}
