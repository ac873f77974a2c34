import type { DayOrInstant } from "@dateline/schema";

const monthsOfMail = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Hours of the zone names that mail and feeds still use. Source: RFC 5322, 4.3. */
const zoneHours: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
  KST: 9,
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
};

const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|\s+)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const mail =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?[\s-](\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?)?(?:\s*\([a-z +:0-9-]*\))?$/i;
const unixDate = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+([a-z]{1,5}|[+-]\d{4})?\s*(\d{4})$/i;

/**
 * A machine-written date (ISO 8601, RFC 5322, `date`, seconds or milliseconds since 1970) as a day, or as an instant
 * when a zone is written; null when it is none of these or no day of the calendar. A time without zone gives the day.
 */
export function parseInstant(written: string): DayOrInstant | null {
  const text = written.trim();
  if (text.length < 8 || text.length > 64) return null;
  const asIso = iso.exec(text);
  if (asIso !== null) {
    const [, year, month, day, hour, minute, second, zone] = asIso;
    return compose(Number(year), Number(month), Number(day), hour, minute, second, zone);
  }
  const asMail = mail.exec(text);
  if (asMail !== null) {
    const [, day, month, year, hour, minute, second, zone] = asMail;
    const full = year!.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
    return compose(full, monthsOfMail.indexOf(month!.toLowerCase()) + 1, Number(day), hour, minute, second, zone);
  }
  const asUnix = unixDate.exec(text);
  if (asUnix !== null) {
    const [, month, day, hour, minute, second, zone, year] = asUnix;
    const number = monthsOfMail.indexOf(month!.toLowerCase()) + 1;
    return compose(Number(year), number, Number(day), hour, minute, second, zone);
  }
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const instant = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return `${instant.toISOString().slice(0, 19)}Z`;
  }
  // A date with something after it, such as "2024-10-18T09:30:00 Europe/Berlin": the day is certain, the rest is not.
  const prefix = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  return prefix === null ? null : dayOf(Number(prefix[1]), Number(prefix[2]), Number(prefix[3]));
}

function compose(
  year: number,
  month: number,
  day: number,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): DayOrInstant | null {
  const date = dayOf(year, month, day);
  if (date === null || hour === undefined || minute === undefined || zone === undefined) return date;
  const offset = offsetOf(zone);
  if (offset === null || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  return `${date}T${hour.padStart(2, "0")}:${minute}:${second ?? "00"}${offset}`;
}

/** `YYYY-MM-DD` for a day of the calendar between 1800 and 2099, else null. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1800 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function offsetOf(zone: string): string | null {
  const numeric = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (numeric !== null) {
    const [, sign, hours, minutes = "00"] = numeric;
    if (Number(hours) > 15 || Number(minutes) > 59) return null;
    return hours === "00" && minutes === "00" ? "Z" : `${sign}${hours}:${minutes}`;
  }
  const hours = zoneHours[zone.toUpperCase()];
  if (hours === undefined) return null;
  return hours === 0 ? "Z" : `${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
}
