import type { ResolvedActor } from "@dateline/atlas";

/** What two phrases for one actor say together; the first wins. */
export function joinActors(first: ResolvedActor, second: ResolvedActor): ResolvedActor {
  const country = first.country ?? second.country;
  const sectors = first.sectors.length > 0 ? first.sectors : second.sectors;
  return {
    ...first,
    name: first.rule === "none" || (first.person === null && second.person !== null) ? second.name : first.name,
    country,
    sectors,
    code: country === null || sectors.length === 0 ? null : [country, ...sectors].join(""),
    person: first.person ?? second.person,
    title: first.title ?? second.title,
    organisation: first.organisation ?? second.organisation,
    acledName: first.acledName ?? second.acledName,
    acledInter: first.acledInter ?? second.acledInter,
    rule: first.rule === "none" ? second.rule : first.rule,
  };
}
