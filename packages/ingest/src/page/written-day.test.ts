import { expect, test } from "vitest";
import { findWrittenDays } from "./written-day.ts";

test.each([
  ["English, day first", "en", "Published 18 October 2024, 10:30", "2024-10-18"],
  ["English, month first", "en", "Oct. 18, 2024", "2024-10-18"],
  ["English ordinal", "en", "the 3rd of March 2021", "2021-03-03"],
  ["American figures", "en-US", "03/04/2020", "2020-03-04"],
  ["British figures", "en-GB", "03/04/2020", "2020-04-03"],
  ["figures that decide themselves", "en-US", "25/04/2020", "2020-04-25"],
  ["German", "de", "Stand: 5. März 2022", "2022-03-05"],
  ["German figures", "de", "am 05.03.2022 um 8 Uhr", "2022-03-05"],
  ["figures in columns", "de", "05 | 03 | 2022", "2022-03-05"],
  ["German short year", "de", "05.03.22", "2022-03-05"],
  ["French", "fr", "Publié le 1er août 2019 à 18h", "2019-08-01"],
  ["Spanish", "es", "7 de septiembre de 2023", "2023-09-07"],
  ["Portuguese", "pt", "15 de março de 2018", "2018-03-15"],
  ["Catalan", "ca", "2 d'octubre de 2017", "2017-10-02"],
  ["Polish", "pl", "3 lis 2020", "2020-11-03"],
  ["Croatian calls October listopad", "hr", "3. listopada 2020.", "2020-10-03"],
  ["Czech calls November listopad", "cs", "3. listopadu 2020", "2020-11-03"],
  ["Russian", "ru", "12 января 2021 г.", "2021-01-12"],
  ["Ukrainian", "uk", "24 лютого 2022", "2022-02-24"],
  ["Greek", "el", "9 Μαΐου 2016", "2016-05-09"],
  ["Turkish", "tr", "18 Ağustos 2020", "2020-08-18"],
  ["Hungarian, year first", "hu", "2020. március 15.", "2020-03-15"],
  ["Lithuanian figures", "lt", "2020-03-15 08:00", "2020-03-15"],
  ["Japanese", "ja", "2020年3月15日", "2020-03-15"],
  ["Korean", "ko", "2020년 3월 15일", "2020-03-15"],
  ["Korean figures", "ko", "2020. 3. 15. 오전", "2020-03-15"],
  ["Arabic", "ar", "١٥ مارس ٢٠٢٠", "2020-03-15"],
  ["Levantine Arabic", "ar", "15 تشرين الثاني 2020", "2020-11-15"],
  ["Hebrew", "he", "15 במרץ 2020", "2020-03-15"],
  ["Hindi digits", "hi", "१५ मार्च २०२०", "2020-03-15"],
  ["Thai counts from the Buddha", "th", "15 มีนาคม 2563", "2020-03-15"],
  ["Indonesian", "id", "17 Agustus 2021", "2021-08-17"],
  ["no language given", null, "17 Agustus 2021", "2021-08-17"],
  ["an address is no date", "en", "192.168.1.20.2020", undefined],
  ["a score is no date", "en", "won 3-2 in 2019", undefined],
  ["no day of the calendar", "en", "31 February 2020", undefined],
  ["a year alone", "en", "in 2020", undefined],
])("%s", (_, language, text, expected) => {
  expect(findWrittenDays(text, language)[0]?.day).toBe(expected);
});

test("the place is that of the words", () => {
  const text = "Posted on 18 October 2024 by the desk";
  const [found] = findWrittenDays(text, "en");
  expect(text.slice(found!.start, found!.end)).toBe("18 October 2024");
});
