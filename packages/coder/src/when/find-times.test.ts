import { describe, expect, it } from "vitest";
import { annotated } from "../testing.ts";
import { findTimes } from "./find-times.ts";

/** `words = days precision basis`, or kind and value of what dates nothing; published on Friday, 18 October 2024. */
function read(text: string, published = "2024-10-18"): string[] {
  return annotated(text, published).flatMap(({ times }) =>
    times.map(({ start, end, kind, value, when }) => {
      const days = when === null ? null : when.start === when.end ? when.start : `${when.start}..${when.end}`;
      const told = when === null ? `${kind} ${value}` : `${days} ${when.precision} ${when.basis}`;
      return `${text.slice(start, end)} = ${told}`;
    }),
  );
}

describe("times of a sentence", () => {
  it.each<[string, ...string[]]>([
    ["Rebels attacked the base on Oct. 18, 2024.", "Oct. 18, 2024 = 2024-10-18 day explicit"],
    ["Rebels attacked the base on October 18, 2024.", "October 18, 2024 = 2024-10-18 day explicit"],
    ["Rebels attacked the base on 18 October 2024.", "18 October 2024 = 2024-10-18 day explicit"],
    ["Rebels attacked the base on the 18th of October 2024.", "the 18th of October 2024 = 2024-10-18 day explicit"],
    ["Rebels attacked the base on October 18th.", "October 18th = 2024-10-18 day explicit"],
    ["Rebels attacked the base on 2024-10-16.", "2024-10-16 = 2024-10-16 day explicit"],
    ["Rebels attacked the base on 10/16/2024.", "10/16/2024 = 2024-10-16 day explicit"],
    ["Rebels attacked the base on 16/10/2024.", "16/10/2024 = 2024-10-16 day explicit"],
    ["Rebels attacked the base on 16.10.2024.", "16.10.2024 = 2024-10-16 day explicit"],
    ["Rebels attacked the base on 10/16.", "10/16 = 2024-10-16 day explicit"],
    ["Rebels attacked the base on Wednesday, Oct. 16.", "Wednesday, Oct. 16 = 2024-10-16 day explicit"],
    ["Rebels attacked the base on Wednesday October 16, 2024.", "Wednesday October 16, 2024 = 2024-10-16 day explicit"],
    ["Rebels attacked the base on Sunday the 13th.", "Sunday the 13th = 2024-10-13 day explicit"],
    ["Rebels attacked the base in September.", "September = 2024-09-01..2024-09-30 month explicit"],
    ["Rebels attacked the base in September 2023.", "September 2023 = 2023-09-01..2023-09-30 month explicit"],
    ["Rebels attacked the base in early September.", "early September = 2024-09-01..2024-09-10 month explicit"],
    ["Rebels attacked the base in late 1989.", "late 1989 = 1989-09-01..1989-12-31 year explicit"],
    ["Rebels attacked the base in mid-May.", "mid-May = 2024-05-11..2024-05-21 month explicit"],
    ["Rebels attacked the base in mid-2023.", "mid-2023 = 2023-05-01..2023-08-31 year explicit"],
    ["Rebels attacked the base in 2019.", "2019 = 2019-01-01..2019-12-31 year explicit"],
    ["Rebels attacked the base in the 1990s.", "the 1990s = 1990-01-01..1999-12-31 range explicit"],
    ["Rebels attacked the base in the early 1990s.", "the early 1990s = 1990-01-01..1992-12-31 range explicit"],
    ["Rebels attacked the base in the '90s.", "the '90s = 1990-01-01..1999-12-31 range explicit"],
    ["Rebels attacked the base in the nineties.", "the nineties = 1990-01-01..1999-12-31 range explicit"],
    ["Trade grew in the 19th century.", "the 19th century = 1800-01-01..1899-12-31 range explicit"],
    ["Trade grew in the twentieth century.", "the twentieth century = 1900-01-01..1999-12-31 range explicit"],
    [
      "Exports fell in the third quarter of 2023.",
      "the third quarter of 2023 = 2023-07-01..2023-09-30 season explicit",
    ],
    ["Exports fell in Q3 2023.", "Q3 2023 = 2023-07-01..2023-09-30 season explicit"],
    ["Exports fell in the third quarter.", "the third quarter = 2024-07-01..2024-09-30 season explicit"],
    ["Exports fell in the first half of 2024.", "the first half of 2024 = 2024-01-01..2024-06-30 range explicit"],
    ["The budget grew in fiscal 2023.", "fiscal 2023 = 2023-01-01..2023-12-31 year explicit"],
    ["Rebels attacked the base in the summer of 2023.", "the summer of 2023 = 2023-06-01..2023-08-31 season explicit"],
    ["Rebels attacked the base last summer.", "last summer = 2024-06-01..2024-08-31 season relative"],
    ["Rebels attacked the base last winter.", "last winter = 2023-12-01..2024-02-29 season relative"],
    ["They will meet next spring.", "next spring = 2025-03-01..2025-05-31 season relative"],
    ["Rebels attacked the base yesterday.", "yesterday = 2024-10-17 day relative"],
    ["Rebels attacked the base today.", "today = 2024-10-18 day relative"],
    ["They will meet tomorrow.", "tomorrow = 2024-10-19 day relative"],
    ["Rebels attacked the base the day before yesterday.", "the day before yesterday = 2024-10-16 day relative"],
    ["They will meet the day after tomorrow.", "the day after tomorrow = 2024-10-20 day relative"],
    ["Rebels attacked the base last night.", "last night = 2024-10-17 day relative"],
    ["Rebels attacked the base overnight.", "overnight = 2024-10-17 day relative"],
    ["Rebels attacked the base this morning.", "this morning = 2024-10-18 day relative"],
    ["They will meet tonight.", "tonight = 2024-10-18 day relative"],
    ["Rebels attacked the base on Sunday.", "Sunday = 2024-10-13 day relative"],
    ["Rebels attacked the base Thursday.", "Thursday = 2024-10-17 day relative"],
    ["Rebels attacked the base Friday.", "Friday = 2024-10-18 day relative"],
    ["The talks will resume on Sunday.", "Sunday = 2024-10-20 day relative"],
    ["The talks will resume Friday.", "Friday = 2024-10-18 day relative"],
    ["Leaders are meeting on Monday.", "Monday = 2024-10-21 day relative"],
    ["Shells hit the city on Monday.", "Monday = 2024-10-14 day relative"],
    ["The miners staged ceremonies to mark the city's liberation on Monday.", "Monday = 2024-10-14 day relative"],
    ["The miners announced plans to leave the city on Monday.", "Monday = 2024-10-21 day relative"],
    ["The trial begins Monday.", "Monday = 2024-10-21 day relative"],
    ["The minister is due to arrive on Tuesday.", "Tuesday = 2024-10-22 day relative"],
    ["The vote was scheduled for Tuesday.", "Tuesday = 2024-10-22 day relative"],
    ["They agreed to meet on Tuesday.", "Tuesday = 2024-10-22 day relative"],
    ["The rebels refused to leave on Tuesday.", "Tuesday = 2024-10-15 day relative"],
    ["Rebels attacked the base last Sunday.", "last Sunday = 2024-10-13 day relative"],
    ["They will meet next Wednesday.", "next Wednesday = 2024-10-23 day relative"],
    ["They met this Wednesday.", "this Wednesday = 2024-10-16 day relative"],
    ["Rebels attacked the base Sunday night.", "Sunday night = 2024-10-13 day relative"],
    ["Rebels attacked the base on Sunday at 5 p.m.", "Sunday at 5 p.m. = 2024-10-13 day relative"],
    ["Rebels attacked the base at 10:35 a.m. on Sunday.", "10:35 a.m. on Sunday = 2024-10-13 day relative"],
    ["Rebels attacked the base at noon on Sunday.", "noon on Sunday = 2024-10-13 day relative"],
    ["Rebels attacked the base at 0735 GMT.", "0735 GMT = TIME T07:35"],
    ["Rebels attacked the base two days ago.", "two days ago = 2024-10-16 day relative"],
    ["Rebels attacked the base a week ago.", "a week ago = 2024-10-07..2024-10-13 week relative"],
    ["Rebels attacked the base three weeks ago.", "three weeks ago = 2024-09-23..2024-09-29 week relative"],
    ["Rebels attacked the base two months ago.", "two months ago = 2024-08-01..2024-08-31 month relative"],
    ["Rebels attacked the base ten years ago.", "ten years ago = 2014-01-01..2014-12-31 year relative"],
    ["Rebels attacked the base about two years ago.", "two years ago = 2022-01-01..2022-12-31 year relative"],
    ["Rebels attacked the base two decades ago.", "two decades ago = 2004-01-01..2004-12-31 year relative"],
    ["Rebels attacked the base a few days ago.", "a few days ago = 2024-10-09..2024-10-18 range relative"],
    ["Rebels attacked the base years ago.", "years ago = DATE null"],
    ["Rebels attacked the base hours ago.", "hours ago = 2024-10-17..2024-10-18 range relative"],
    ["They will meet two weeks from now.", "two weeks from now = 2024-10-28..2024-11-03 week relative"],
    ["Rebels attacked the base last week.", "last week = 2024-10-07..2024-10-13 week relative"],
    ["Rebels attacked the base this week.", "this week = 2024-10-14..2024-10-20 week relative"],
    ["They will meet next week.", "next week = 2024-10-21..2024-10-27 week relative"],
    ["Rebels attacked the base last month.", "last month = 2024-09-01..2024-09-30 month relative"],
    ["They will meet next month.", "next month = 2024-11-01..2024-11-30 month relative"],
    ["Rebels attacked the base last year.", "last year = 2023-01-01..2023-12-31 year relative"],
    ["Rebels attacked the base this year.", "this year = 2024-01-01..2024-12-31 year relative"],
    ["They will meet next year.", "next year = 2025-01-01..2025-12-31 year relative"],
    ["Rebels attacked the base earlier this week.", "earlier this week = 2024-10-14..2024-10-18 range relative"],
    ["Rebels attacked the base earlier this month.", "earlier this month = 2024-10-01..2024-10-18 range relative"],
    ["Rebels attacked the base earlier this year.", "earlier this year = 2024-01-01..2024-10-18 range relative"],
    ["They will meet later this year.", "later this year = 2024-10-18..2024-12-31 range relative"],
    ["They will meet later this month.", "later this month = 2024-10-18..2024-10-31 range relative"],
    ["Rebels attacked the base early this year.", "early this year = 2024-01-01..2024-04-30 year relative"],
    ["They will meet early next year.", "early next year = 2025-01-01..2025-04-30 year relative"],
    ["Rebels attacked the base late last year.", "late last year = 2023-09-01..2023-12-31 year relative"],
    ["Rebels attacked the base over the weekend.", "the weekend = 2024-10-12..2024-10-13 range relative"],
    ["Rebels attacked the base last weekend.", "last weekend = 2024-10-12..2024-10-13 range relative"],
    ["They will meet next weekend.", "next weekend = 2024-10-26..2024-10-27 range relative"],
    ["Rebels attacked the base since August.", "August = 2024-08-01..2024-10-18 range explicit"],
    ["The town has been under siege since August.", "August = 2024-08-01..2024-10-18 range explicit"],
    ["The town has been under siege since 2022.", "2022 = 2022-01-01..2024-10-18 range explicit"],
    ["The ban holds until Friday.", "Friday = 2024-10-18 day relative"],
    ["The ban will hold until Nov. 30.", "Nov. 30 = 2024-10-18..2024-11-30 range explicit"],
    ["They must leave by Nov. 1.", "Nov. 1 = 2024-10-18..2024-11-01 range explicit"],
    ["They must leave by the end of the year.", "the end of the year = 2024-10-18..2024-12-31 range relative"],
    ["They must leave before Sunday.", "Sunday = 2024-10-18..2024-10-19 range relative"],
    [
      "Rebels attacked the base between October 8 and 13.",
      "between October 8 and 13 = 2024-10-08..2024-10-13 range explicit",
    ],
    [
      "Rebels attacked the base between October 8 and October 13.",
      "between October 8 and October 13 = 2024-10-08..2024-10-13 range explicit",
    ],
    [
      "Rebels attacked the base between 8 and 13 October.",
      "between 8 and 13 October = 2024-10-08..2024-10-13 range explicit",
    ],
    [
      "The army held exercises from Oct. 8 to Oct. 13.",
      "from Oct. 8 to Oct. 13 = 2024-10-08..2024-10-13 range explicit",
    ],
    [
      "The army held exercises from 8 to 13 October 2024.",
      "from 8 to 13 October 2024 = 2024-10-08..2024-10-13 range explicit",
    ],
    ["The army held exercises on October 8-13.", "October 8-13 = 2024-10-08..2024-10-13 range explicit"],
    ["The army held exercises on 8-13 October.", "8-13 October = 2024-10-08..2024-10-13 range explicit"],
    [
      "The army held exercises from Monday to Wednesday.",
      "from Monday to Wednesday = 2024-10-14..2024-10-16 range relative",
    ],
    [
      "The army will hold exercises from Monday through Friday.",
      "from Monday through Friday = 2024-10-21..2024-10-25 range relative",
    ],
    ["The war of 1914-18 ended empires.", "1914-18 = 1914-01-01..1918-12-31 range explicit"],
    ["The war lasted from 1980 to 1988.", "from 1980 to 1988 = 1980-01-01..1988-12-31 range explicit"],
    ["The war lasted from 1980 until 1988.", "from 1980 until 1988 = 1980-01-01..1988-12-31 range explicit"],
    [
      "Rebels attacked bases in April and May.",
      "April = 2024-04-01..2024-04-30 month explicit",
      "May = 2024-05-01..2024-05-31 month explicit",
    ],
    ["The talks run from Nov. 28 to Dec. 3.", "from Nov. 28 to Dec. 3 = 2024-11-28..2024-12-03 range explicit"],
    ["He ruled from March 1990 to June 1994.", "from March 1990 to June 1994 = 1990-03-01..1994-06-30 range explicit"],
    ["Rebels fought from January to March.", "from January to March = 2024-01-01..2024-03-31 range explicit"],
    ["The talks lasted three days.", "three days = DURATION P3D"],
    ["The talks will last for two weeks.", "two weeks = DURATION P2W"],
    ["The two-day talks ended.", "two-day = DURATION P2D"],
    ["Fighting raged for months.", "months = DURATION PXM"],
    ["Rebels attacked 12 bases in the past two weeks.", "the past two weeks = 2024-10-04..2024-10-18 range relative"],
    ["Rebels attacked 12 bases over the past year.", "the past year = 2023-10-18..2024-10-18 range relative"],
    ["Rebels attacked bases in recent weeks.", "recent weeks = 2024-08-17..2024-10-18 range relative"],
    ["They will meet in the next few days.", "the next few days = 2024-10-18..2024-10-27 range relative"],
    ["They will meet in the coming weeks.", "the coming weeks = 2024-10-18..2024-12-19 range relative"],
    ["Dozens died in the first three months.", "the first three months = DURATION P3M"],
    ["They meet every Thursday.", "every Thursday = SET XXXX-WXX-4"],
    ["They meet daily.", "daily = SET P1D"],
    ["They meet on Thursdays.", "Thursdays = SET XXXX-WXX-4"],
    ["They meet twice a week.", "a week = SET P1W"],
    [
      "He was elected in May 2022 and resigned three months later.",
      "May 2022 = 2022-05-01..2022-05-31 month explicit",
      "three months later = 2022-08-01..2022-08-31 month inferred",
    ],
    [
      "Rebels attacked on Oct. 8 and fled the next day.",
      "Oct. 8 = 2024-10-08 day explicit",
      "the next day = 2024-10-09 day inferred",
    ],
    [
      "Rebels attacked on Oct. 8 and the army struck back two days later.",
      "Oct. 8 = 2024-10-08 day explicit",
      "two days later = 2024-10-10 day inferred",
    ],
    [
      "Police arrested him on Sunday. He was freed the same day.",
      "Sunday = 2024-10-13 day relative",
      "the same day = 2024-10-13 day inferred",
    ],
    [
      "Exports rose in May from a year earlier.",
      "May = 2024-05-01..2024-05-31 month explicit",
      "a year earlier = 2023-05-01..2023-05-31 month inferred",
    ],
    ["Rebels attacked the base on Christmas Eve.", "Christmas Eve = 2023-12-24 day explicit"],
    ["They will meet on New Year's Day.", "New Year's Day = 2025-01-01 day explicit"],
    ["Rebels attacked the base on Good Friday.", "Good Friday = 2024-03-29 day explicit"],
    ["Rebels attacked the base two days before Christmas.", "two days before Christmas = 2023-12-23 day relative"],
    ["Rebels attacked the base the day after Christmas.", "the day after Christmas = 2023-12-26 day relative"],
    ["He arrived the week of October 7.", "the week of October 7 = 2024-10-07..2024-10-13 week relative"],
    ["Rebels attacked the base on 9/11.", "9/11 = 2001-09-11 day explicit"],
    ["Rebels now control the town.", "now = DATE PRESENT_REF"],
    ["The army recently bought tanks.", "recently = DATE PAST_REF"],
    ["Elections will be held soon.", "soon = DATE FUTURE_REF"],
    ["In the past, rebels attacked bases.", "the past = DATE PAST_REF"],
    ["He plans to visit in the near future.", "the near future = DATE FUTURE_REF"],
    ["Rebels attacked the base last May.", "last May = 2024-05-01..2024-05-31 month relative"],
    ["Rebels attacked the base last December.", "last December = 2023-12-01..2023-12-31 month relative"],
    ["They will meet next March.", "next March = 2025-03-01..2025-03-31 month relative"],
    ["Rebels attacked the base in December.", "December = 2023-12-01..2023-12-31 month explicit"],
    ["They will vote in December.", "December = 2024-12-01..2024-12-31 month explicit"],
    ["They will vote in March.", "March = 2025-03-01..2025-03-31 month explicit"],
    ["Rebels attacked the base in December last year.", "December last year = 2023-12-01..2023-12-31 month relative"],
    ["Rebels attacked the base in June of last year.", "June of last year = 2023-06-01..2023-06-30 month relative"],
    ["Rebels attacked the base on June 5 last year.", "June 5 last year = 2023-06-05 day relative"],
    ["The deadline is December 1.", "December 1 = 2024-12-01 day explicit"],
    ["The law takes effect January 1.", "January 1 = 2025-01-01 day explicit"],
    [
      "Rebels attacked the base in the spring of nineteen ninety-four.",
      "the spring of nineteen ninety-four = 1994-03-01..1994-05-31 season explicit",
    ],
    ["Rebels attacked the base in the year 2000.", "the year 2000 = 2000-01-01..2000-12-31 year explicit"],
    ["The deal expires at the end of 2026.", "the end of 2026 = 2026-09-01..2026-12-31 year explicit"],
    [
      "The deal was signed at the beginning of September.",
      "the beginning of September = 2024-09-01..2024-09-10 month explicit",
    ],
    ["The deal was signed in the middle of October.", "the middle of October = 2024-10-11..2024-10-21 month explicit"],
    ["By then the army had left.", "then = DATE null"],
    ["On Tuesday, police arrested 20 people.", "Tuesday = 2024-10-15 day relative"],
    ["On Tuesday, the government planned to pay the workers.", "Tuesday = 2024-10-15 day relative"],
    ["The government plans to pay the workers on Tuesday.", "Tuesday = 2024-10-22 day relative"],
    ["On Tuesday, the court will rule.", "Tuesday = 2024-10-22 day relative"],
    ["The army said Tuesday it had attacked the base.", "Tuesday = 2024-10-15 day relative"],
    ["The rally planned for Saturday was cancelled.", "Saturday = 2024-10-19 day relative"],
    ["Rebels attacked the base on the 5th.", "the 5th = 2024-10-05 day explicit"],
    [
      "Rebels attacked the base on Nov. 5, 2023, and on Dec. 7.",
      "Nov. 5, 2023 = 2023-11-05 day explicit",
      "Dec. 7 = 2023-12-07 day explicit",
    ],
    ["Rebels attacked the base Monday morning.", "Monday morning = 2024-10-14 day relative"],
    ["They will meet Tuesday afternoon.", "Tuesday afternoon = 2024-10-22 day relative"],
    ["Rebels attacked the base early Monday.", "early Monday = 2024-10-14 day relative"],
    ["Rebels attacked the base late Thursday.", "late Thursday = 2024-10-17 day relative"],
    ["Rebels attacked the base earlier on Monday.", "earlier on Monday = 2024-10-14 day relative"],
    ["Rebels attacked the base at midnight on Oct. 3.", "midnight on Oct. 3 = 2024-10-03 day explicit"],
    ["Rebels attacked the base at 1400 GMT on Tuesday.", "1400 GMT on Tuesday = 2024-10-15 day relative"],
    ["Rebels attacked the base shortly after 6:30 p.m. local time.", "6:30 p.m. local time = TIME T18:30"],
    ["Rebels attacked the base in the last decade.", "the last decade = 2014-10-18..2024-10-18 range relative"],
    ["Rebels attacked the base half a year ago.", "half a year ago = 2024-04-01..2024-04-30 month relative"],
    ["Rebels attacked the base an hour later.", "an hour later = DATE null"],
    ["Rebels attacked the base six months earlier.", "six months earlier = DATE null"],
    ["The ban runs through 2026.", "2026 = 2026-01-01..2026-12-31 year explicit"],
    ["The strike ran from 1998-2003.", "from 1998-2003 = 1998-01-01..2003-12-31 range explicit"],
    ["The treaty of 1648 ended it.", "1648 = 1648-01-01..1648-12-31 year explicit"],
    ["He was born in 1066.", "1066 = 1066-01-01..1066-12-31 year explicit"],
    ["They left the town in the previous week.", "the previous week = DATE null"],
    ["They left on the previous day.", "the previous day = DATE null"],
    ["The sixth summit opened on 6 Sept 2024.", "6 Sept 2024 = 2024-09-06 day explicit"],
    ["The sixth summit opened on Sept. 6th, 2024.", "Sept. 6th, 2024 = 2024-09-06 day explicit"],
    ["The sixth summit opened 6/9/24.", "6/9/24 = 2024-06-09 day explicit"],
    ["Rebels attacked the base on Friday, 11 October.", "Friday, 11 October = 2024-10-11 day explicit"],
    ["Rebels attacked the base in Oct 2023.", "Oct 2023 = 2023-10-01..2023-10-31 month explicit"],
    ["Rebels attacked the base as of Monday.", "Monday = 2024-10-14 day relative"],
    ["Rebels attacked the base some three weeks ago.", "three weeks ago = 2024-09-23..2024-09-29 week relative"],
    ["Rebels attacked the base more than a decade ago.", "a decade ago = 2014-01-01..2014-12-31 year relative"],
    ["Rebels attacked the base every day.", "every day = SET P1D"],
    ["Rebels attacked the base each month.", "each month = SET P1M"],
    ["They met on weekends.", "weekends = SET XXXX-WXX-WE"],
    ["They have met since last Friday.", "last Friday = 2024-10-11..2024-10-18 range relative"],
    ["They have met since yesterday.", "yesterday = 2024-10-17..2024-10-18 range relative"],
  ])("%s", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    "The march drew 2,000 people.",
    "They may meet.",
    "The army may march on the capital.",
    "April Smith met June Jones.",
    "The paper USA Today reported it.",
    "Some 2000 soldiers crossed.",
    "It cost $2000.",
    "The road is 2000 km long.",
    "He wore number 10.",
    "The 5-year-old boy fled.",
    "Flight 1990 was late.",
    "Call 555-1990.",
    "He fell in the second round.",
    "The Arab Spring changed much.",
    "He scored in the second half.",
    "He is second to none.",
    "The fall of Kabul shocked them.",
    "Sun Microsystems sold it.",
    "Wed in haste, they parted.",
  ])("finds none in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each<[string, ...string[]]>([
    ["BOGOTA, 03 JAN 90 -- REBELS ATTACKED THE BASE ON 2 JANUARY.", "2 JANUARY = 1990-01-02 day explicit"],
    ["REBELS ATTACKED THE BASE ON 2 JAN.", "2 JAN. = 1990-01-02 day explicit"],
    ["REBELS ATTACKED THE BASE IN MARCH 1989.", "MARCH 1989 = 1989-03-01..1989-03-31 month explicit"],
    ["REBELS ATTACKED THE BASE LAST SUNDAY.", "LAST SUNDAY = 1989-12-31 day relative"],
  ])("capitals, published in January 1990: %s", (text, ...expected) => {
    expect(read(text, "1990-01-03")).toEqual(expected);
  });
});

describe("findTimes", () => {
  const published = "2024-10-18";

  it("gives offsets in the whole text, evidence, relation, parts and anchor", () => {
    const text = "They fought from Monday to Wednesday, and since then. A truce held two days later.";
    const [range, then, later] = findTimes(text, { published, publishedInterval: null });
    expect(text.slice(range!.start, range!.end)).toBe("from Monday to Wednesday");
    expect(range!.parts.map(({ value }) => value)).toEqual(["2024-10-14", "2024-10-16"]);
    expect(range!.when!.evidence).toEqual({ start: 12, end: 36, text: "from Monday to Wednesday" });
    expect([then!.relation, then!.anchor]).toEqual(["since", { unit: "day", count: 0 }]);
    expect(later!.anchor).toEqual({ unit: "day", count: 2 });
  });

  it("dates nothing without a publication day but what names its year", () => {
    const times = findTimes("On May 5, 2023 and last Friday", { published: null, publishedInterval: null });
    expect(times.map(({ when }) => when?.start ?? null)).toEqual(["2023-05-05", null]);
  });

  it.each([
    ["last month", "2023-01-10", "2023-01-20", "2022-12-01", "2022-12-31", "month"],
    ["yesterday", "2023-01-10", "2023-01-20", "2023-01-09", "2023-01-19", "range"],
    ["last year", "2022-12-01", "2023-01-20", "2021-01-01", "2022-12-31", "range"],
  ])("reckons %s from an interval of publication days", (words, earliest, latest, start, end, precision) => {
    const context = { published: null, publishedInterval: { earliest, latest } };
    expect(findTimes(`They met ${words}.`, context)[0]!.when).toMatchObject({
      start,
      end,
      precision,
      basis: "inferred",
    });
  });

  it("takes up the time told before the text", () => {
    const evidence = null;
    const reference = {
      start: "2024-09-05",
      end: "2024-09-05",
      precision: "day",
      basis: "explicit",
      evidence,
    } as const;
    const [time] = findTimes("He left the next day.", { published, publishedInterval: null, reference });
    expect(time!.when).toMatchObject({ start: "2024-09-06", basis: "inferred" });
  });
});
