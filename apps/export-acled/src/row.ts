import { type AcledInter, type Article, acledSubEvent, type Event, interaction, interCode } from "@dateline/schema";
import { type Cell, separator } from "@dateline/tables";
import type { AcledColumn, Pre2023Column } from "./columns.ts";
import { isAllowed } from "./combination.ts";
import type { AcledDialect } from "./dialect.ts";
import type { RowExclusion } from "./exclusion.ts";
import { fold, foldName } from "./fold.ts";
import { toLongDate, toNotes } from "./notes.ts";
import { type Side, toParties } from "./parties.ts";
import { toAcledPlace } from "./place.ts";
import { toAcledTime, toTimestamp } from "./time.ts";

/** A row by column name; a missing key is an empty cell. */
export type AcledRow = Readonly<Partial<Record<AcledColumn | Pre2023Column, Cell>>>;

/** The rows of an event (two in the monadic form when it has two sides), or the reason why it has none. */
export function toRows(event: Event, article: Article, dialect: AcledDialect): readonly AcledRow[] | RowExclusion {
  const { acled, acledExclusion, when, where } = event;
  if (acled === null) return acledExclusion ?? "sub-event-undetermined";
  const place = toAcledPlace(where);
  if (typeof place === "string") return place;
  if (when === null) return "no-date";
  const time = toAcledTime(when);
  if (time === null) return "date-too-broad";
  const { subEventType } = acled;
  const { eventType, disorderType, civilianTargeting } = acledSubEvent(subEventType);
  const parties = toParties(event, eventType, place.country);
  if (typeof parties === "string") return parties;
  const { first, second } = parties;
  if (!isAllowed(subEventType, first.inter, second?.inter ?? null)) return "parties-do-not-fit-type";

  const hasCivilians = first.inter === "Civilians" || second?.inter === "Civilians";
  const isTargeted = civilianTargeting === "always" || (civilianTargeting === "civilians" && hasCivilians);
  const crowd = eventType === "Protests" || eventType === "Riots" ? crowdSize(event) : null;
  const number = toNumber(event.id);
  const isOld = dialect.header === "pre-2023";
  const notes = toNotes(event, subEventType, parties, time);
  const toClass = (name: AcledInter | null) => (dialect.inter === "text" ? name : name === null ? 0 : interCode(name));
  const toRow = (one: Side, other: Side | null): AcledRow => {
    const both = interaction(one.inter, other?.inter ?? null);
    return {
      event_id_cnty: `${place.country.acledPrefix}${number}`,
      event_id_no_cnty: number,
      event_date: dialect.dates === "api" ? time.day : toLongDate(time.day),
      year: Number(time.day.slice(0, 4)),
      time_precision: time.precision,
      disorder_type: disorderType,
      event_type: eventType,
      sub_event_type: subEventType,
      civilian_targeting: isTargeted ? "Civilian targeting" : null,
      iso: place.country.numeric,
      iso3: place.country.alpha3,
      region: place.region,
      country: place.country.acledName,
      admin1: where?.admin1 == null ? null : fold(where.admin1),
      admin2: where?.admin2 == null ? null : fold(where.admin2),
      location: where === null ? null : fold(where.name),
      latitude: place.lat.toFixed(4),
      longitude: place.lon.toFixed(4),
      geo_precision: place.precision,
      source: toSource(article),
      source_scale: article.source.scale,
      notes: isOld && crowd !== null ? `${notes} [size=${crowd}]` : notes,
      fatalities: event.fatalities?.low ?? 0,
      tags: toTags(crowd, subEventType),
      timestamp: toTimestamp(article),
      actor1: one.name,
      assoc_actor_1: one.associated.join(separator) || null,
      inter1: toClass(one.inter),
      actor2: other?.name ?? null,
      assoc_actor_2: other?.associated.join(separator) || null,
      inter2: toClass(other?.inter ?? null),
      interaction: dialect.inter === "text" ? both.text : both.code,
    };
  };
  const isMonadic = dialect.form === "monadic" && second !== null;
  return isMonadic ? [toRow(first, second), toRow(second, first)] : [toRow(first, second)];
}

/**
 * An event id as digits, different for different events. Forty of them: ACLED's own ids have at most seven, so that no
 * live id can be the same.
 */
function toNumber(id: string): string {
  const symbols = id.replace("-", "");
  let digits = "";
  for (let i = 0; i < 24; i += 6)
    digits += Number.parseInt(symbols.slice(i, i + 6), 36)
      .toString()
      .padStart(10, "0");
  return digits;
}

/** The words for the crowd, which may have opened a sentence: `some 2,000`. */
function crowdSize(event: Event): string {
  const participants = event.quantities.find((quantity) => quantity.kind === "participants");
  if (participants === undefined) return "no report";
  const words = foldName(participants.evidence.text);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function toTags(crowd: string | null, subEventType: string): string | null {
  if (crowd !== null) return `crowd size=${crowd}`;
  return subEventType === "Sexual violence" ? "sexual violence" : null;
}

function toSource({ source }: Article): string | null {
  const name = source.name ?? source.domain;
  return name === null ? null : foldName(name);
}
