import type { Actor, Event, Place, Quantity, When } from "@dateline/schema";
import { iris } from "./context.ts";
import { decimal, some, type ToSpan } from "./spans.ts";

/** IRI of an ACLED sub-event type: its name in lower case, joined by hyphens. */
export function acledIri(subEventType: string): string {
  return `acled:${subEventType.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
}

/** An event as a node of the graph. Values that are null are absent. */
export function toEventNode(event: Event, toSpan: ToSpan): object {
  const id = iris.event + event.id;
  const { when, where, acled, fatalities, injuries } = event;
  const type = `plover:${event.type}`;
  const cameo = event.cameo === null ? undefined : `cameo:${event.cameo}`;
  const acledType = acled === null ? undefined : acledIri(acled.subEventType);
  return {
    id,
    type: ["sem:Event", "schema:Event"],
    eventType: [type, cameo, acledType].filter((code) => code !== undefined),
    additionalType: type,
    mode: event.mode === null ? undefined : `plover:${event.type}.${event.mode}`,
    context: some(event.contexts.map((context) => `plover:context.${context}`)),
    cameoCode: cameo,
    goldstein: decimal(event.goldstein),
    quad: event.quad,
    acledType,
    acledExclusion: event.acledExclusion ?? undefined,
    status: event.status,
    salience: event.salience,
    hasActor: some([
      ...event.actors.map((actor, i) => toRole(actor, "actor", i, id, toSpan)),
      ...event.recipients.map((actor, i) => toRole(actor, "recipient", i, id, toSpan)),
    ]),
    startDate: when?.start,
    endDate: when?.end,
    hasTime: when === null ? undefined : toTime(when, toSpan),
    location: where === null ? undefined : `${id}#place`,
    hasPlace: where === null ? undefined : toPlace(where, id, toSpan),
    quantity: some(event.quantities.map((quantity) => toQuantity(quantity, toSpan))),
    fatalities: fatalities?.best,
    fatalitiesLow: fatalities?.low,
    fatalitiesHigh: fatalities?.high,
    injuries: injuries?.best,
    injuriesLow: injuries?.low,
    injuriesHigh: injuries?.high,
    means: some(
      event.means.map(({ name, category, evidence }) => ({
        type: "dl:Means",
        name,
        category,
        denotedBy: toSpan(evidence),
      })),
    ),
    accordingTo: some(
      event.attribution.map(({ actor, verb, evidence }) => ({
        type: "sem:Authority",
        name: actor,
        reportingVerb: verb ?? undefined,
        denotedBy: toSpan(evidence),
      })),
    ),
    sentence: toSpan(event.sentence),
    sentenceIndex: event.sentence.index,
    denotedBy: [toSpan(event.trigger, "dl:Trigger"), ...event.mentions.map((mention) => toSpan(mention))],
    wasDerivedFrom: iris.article + event.articleId,
    confidence: decimal(event.confidence.value),
    confidenceFactor: some(event.confidence.factors.map(({ name, value }) => ({ name, confidence: decimal(value) }))),
    wasGeneratedBy: {
      type: "prov:Activity",
      rule: event.coder.rule,
      wasAssociatedWith: { type: "prov:SoftwareAgent", name: event.coder.name, softwareVersion: event.coder.version },
    },
  };
}

/** A party: the role it has in this event, and the actor itself. */
function toRole(actor: Actor, role: "actor" | "recipient", i: number, event: string, toSpan: ToSpan): object {
  return {
    type: "sem:Role",
    roleType: `dl:${role}`,
    position: i + 1,
    basis: actor.basis,
    denotedBy: toSpan(actor.evidence),
    antecedent: toSpan(actor.antecedent),
    value: {
      id: `${event}#${role}-${i + 1}`,
      type: actor.person === null ? "sem:Actor" : ["sem:Actor", "schema:Person"],
      name: actor.person === null || actor.person === actor.name ? actor.name : [actor.name, actor.person],
      jobTitle: actor.title ?? undefined,
      affiliation: actor.organisation === null ? undefined : { type: "schema:Organization", name: actor.organisation },
      country: actor.country ?? undefined,
      sector: some(actor.sectors.map((sector) => `plover:sector.${sector}`)),
      actorCode: actor.code ?? undefined,
      asOf: actor.asOf ?? undefined,
      acledName: actor.acledName ?? undefined,
      acledInter: actor.acledInter ?? undefined,
    },
  };
}

function toTime({ start, end, precision, basis, evidence }: When, toSpan: ToSpan): object {
  return {
    type: "sem:Time",
    beginTimeStamp: start,
    endTimeStamp: end,
    timePrecision: precision,
    timeBasis: basis,
    denotedBy: toSpan(evidence),
  };
}

function toPlace(place: Place, event: string, toSpan: ToSpan): object {
  const { lat, lon } = place;
  const point = lat === null || lon === null ? null : { lat: decimal(lat), lon: decimal(lon) };
  return {
    id: `${event}#place`,
    type: ["sem:Place", "schema:Place"],
    name: place.name,
    country: place.country ?? undefined,
    admin1: place.admin1 ?? undefined,
    admin2: place.admin2 ?? undefined,
    geoCoordinates:
      lat === null && lon === null
        ? undefined
        : { type: "schema:GeoCoordinates", latitude: decimal(lat), longitude: decimal(lon) },
    hasGeometry: point === null ? undefined : { type: "geo:Geometry", asWKT: `POINT(${point.lon} ${point.lat})` },
    sameAs: place.geonamesId === null ? undefined : `https://sws.geonames.org/${place.geonamesId}/`,
    placePrecision: place.precision,
    denotedBy: toSpan(place.evidence),
  };
}

function toQuantity(quantity: Quantity, toSpan: ToSpan): object {
  return {
    type: "schema:QuantitativeValue",
    quantityKind: quantity.kind,
    unitText: quantity.unit ?? undefined,
    amount: decimal(quantity.value),
    minValue: decimal(quantity.min),
    maxValue: decimal(quantity.max),
    approximate: quantity.approximate,
    denotedBy: toSpan(quantity.evidence),
  };
}
