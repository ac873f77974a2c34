const whyExcluded = [
  "events.id",
  "events.acled.subEventType",
  "events.actors.acledInter",
  "events.recipients.acledInter",
  "events.when.start",
  "events.when.end",
  "events.where.country",
  "events.where.precision",
] as const;

/** What `acled-excluded.csv` carries of the model: the reason follows from these. */
export const exclusionCarries: readonly string[] = [...whyExcluded, "events.acledExclusion"];

/** What `acled.csv` carries of the model. */
export const rowCarries: readonly string[] = [
  ...whyExcluded,
  "article.modifiedAt",
  "article.publishedAt.value",
  "article.source.domain",
  "article.source.name",
  "article.source.scale",
  "events.actors.acledName",
  "events.actors.country",
  "events.actors.name",
  "events.attribution.actor",
  "events.fatalities.high",
  "events.fatalities.low",
  "events.injuries.high",
  "events.injuries.low",
  "events.means.name",
  "events.mode",
  "events.quantities.evidence.text",
  "events.quantities.kind",
  "events.recipients.acledName",
  "events.recipients.country",
  "events.recipients.name",
  "events.when.basis",
  "events.where.admin1",
  "events.where.admin2",
  "events.where.lat",
  "events.where.lon",
  "events.where.name",
];
