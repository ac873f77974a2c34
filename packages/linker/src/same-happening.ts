import type { Actor, Event, Place, PloverMode, When } from "@dateline/schema";

/** Days that two reports of one act may differ by: time zones and late reports shift a day. */
const slackDays = 1;

/** Distance up to which two named places can be the same scene, kilometres. */
const sceneKm = 50;

/**
 * How surely two events of different articles are the same happening, 0 (not) to 1.
 *
 * Type, status group and time must fit; then places and parties count for and against. An event without a day, or with
 * neither a place below its country nor both parties, is too vague to be told apart from others and links with nothing.
 */
export function sameHappening(a: Event, b: Event): number {
  if (a.type !== b.type || tookPlace(a) !== tookPlace(b) || !modesFit(a.mode, b.mode)) return 0;
  if (!isSpecific(a) || !isSpecific(b) || !timesMeet(a.when, b.when) || tollsClash(a, b)) return 0;
  const place = placeAgreement(a.where, b.where);
  const parties = isReciprocal(a) || isReciprocal(b) ? sidesAgreement(a, b) : rolesAgreement(a, b);
  return place === -1 || parties === -1 ? 0 : 0.4 * place + 0.6 * parties;
}

/** Agreement from which two events are linked: a scene, or both parties with nothing against it. */
export const linkThreshold = 0.5;

/** Modes that reporters of one act choose between: a suicide attack is a bombing told with its bomber. */
const alike: readonly (readonly PloverMode[])[] = [["explosives", "suicide-attack"]];

function modesFit(a: PloverMode | null, b: PloverMode | null): boolean {
  return a === null || b === null || a === b || alike.some((modes) => modes.includes(a) && modes.includes(b));
}

/** An act that is planned, threatened or denied is another happening than the act itself. */
function tookPlace(event: Event): boolean {
  return event.status === "occurred" || event.status === "ongoing" || event.status === "unconfirmed";
}

function isSpecific({ when, where, actors, recipients }: Event): boolean {
  if (when === null || when.precision === "year" || when.precision === "month" || when.precision === "season")
    return false;
  const hasScene = where !== null && where.precision !== "country" && where.precision !== "region";
  return hasScene || (actors.length > 0 && recipients.length > 0) || actors.length > 1;
}

/** An event whose parties all stand as actors: clashes, talks, treaties. */
function isReciprocal({ actors, recipients }: Event): boolean {
  return recipients.length === 0 && actors.length > 1;
}

/** Half for those who act and half for those acted upon; -1 when either contradicts. */
function rolesAgreement(a: Event, b: Event): number {
  const actors = partyAgreement(a.actors, b.actors);
  const recipients = partyAgreement(a.recipients, b.recipients);
  return actors === -1 || recipients === -1 ? -1 : (actors + recipients) / 2;
}

/**
 * Who is on which side is a matter of words when one report has them fight or meet each other: every party of the report
 * that names fewer must be in the other one.
 */
function sidesAgreement(a: Event, b: Event): number {
  const [few, many] = [
    [...a.actors, ...a.recipients],
    [...b.actors, ...b.recipients],
  ].sort((one, other) => one.length - other.length) as [Actor[], Actor[]];
  if (few.length === 0) return 0;
  const agreements = few.map((party) => partyAgreement([party], many));
  return agreements.includes(-1) ? -1 : agreements.reduce((sum, one) => sum + one, 0) / Math.max(2, few.length);
}

function timesMeet(a: When | null, b: When | null): boolean {
  if (a === null || b === null) return false;
  const slack = slackDays * 86_400_000;
  return Date.parse(a.start) <= Date.parse(b.end) + slack && Date.parse(b.start) <= Date.parse(a.end) + slack;
}

/** 1 the same scene, 0.5 can be, 0 not told, -1 another place. */
function placeAgreement(a: Place | null, b: Place | null): number {
  if (a === null || b === null) return 0;
  if (a.country !== null && b.country !== null && a.country !== b.country) return -1;
  if (a.geonamesId !== null && a.geonamesId === b.geonamesId) return 1;
  const isWide = (place: Place) => place.precision === "country" || place.precision === "region";
  if (isWide(a) || isWide(b)) return 0.25;
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return a.name === b.name ? 1 : 0;
  if (kilometres(a.lat, a.lon, b.lat, b.lon) <= sceneKm) return 1;
  const isAdmin = (place: Place) => place.precision === "admin1" || place.precision === "admin2";
  return (isAdmin(a) || isAdmin(b)) && a.admin1 !== null && a.admin1 === b.admin1 ? 0.75 : -1;
}

/** 1 a party in common, 0.5 a country in common, 0 not told on one side, -1 no country in common. */
function partyAgreement(a: readonly Actor[], b: readonly Actor[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a.some((one) => b.some((other) => one.name.toLowerCase() === other.name.toLowerCase()))) return 1;
  const countries = (parties: readonly Actor[]) =>
    parties.map(({ country }) => country).filter((code) => code !== null);
  const [first, second] = [countries(a), countries(b)];
  if (first.length === 0 || second.length === 0) return 0;
  if (!first.some((code) => second.includes(code))) return -1;
  return a.some((one) => b.some((other) => isOneParty(one, other))) ? 1 : 0.5;
}

/** Sectors that act for their state. */
const organs: readonly string[] = ["GOV", "MIL", "COP", "SPY", "JUD", "LEG"];

/** Parties of one code, or a country and an organ of its state: reports name one for the other. */
function isOneParty(a: Actor, b: Actor): boolean {
  if (a.country === null || a.country !== b.country) return false;
  const [sector, other] = [a.sectors[0] ?? null, b.sectors[0] ?? null];
  if (sector === null || other === null) return sector === other || organs.includes((sector ?? other)!);
  return a.code !== null && a.code === b.code;
}

/** Tolls of one happening grow from report to report, but not by more than this. */
function tollsClash(a: Event, b: Event): boolean {
  if (a.fatalities === null || b.fatalities === null) return false;
  const [low, high] = [a.fatalities.best, b.fatalities.best].sort((x, y) => x - y) as [number, number];
  return high > 3 * low + 5;
}

/** Great-circle distance on a sphere of 6,371 km. */
function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(a));
}
