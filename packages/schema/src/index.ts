export {
  Article,
  ArticleForm,
  DateBasis,
  Dateline,
  Paragraph,
  ParagraphKind,
  PublishedAt,
  publicationDay,
  Source,
  SourceScale,
} from "./article.ts";
export { Coded } from "./coded.ts";
export {
  AcledEventType,
  AcledInter,
  type AcledSubEventEntry,
  AcledSubEventType,
  acledRegions,
  acledSubEvent,
  type CivilianTargetingRule,
  interaction,
  interCode,
} from "./codes/acled.ts";
export { type CameoCode, cameoCodes, cameoRoot, goldsteinOf } from "./codes/cameo.ts";
export {
  ActorCountry,
  type Country,
  CountryCode,
  contestedCodes,
  countries,
  countryByAlpha2,
} from "./codes/country.ts";
export {
  type NonStateCode,
  nonStateCodes,
  PloverContext,
  PloverMode,
  PloverSector,
  PloverType,
  type PloverTypeEntry,
  ploverSectors,
  ploverTypes,
  type Quad,
  quadOf,
} from "./codes/plover.ts";
export { Day, DayOrInstant } from "./date.ts";
export { type ErrorCode, type ErrorSite, errorCodes, PipelineError } from "./errors.ts";
export {
  AcledExclusion,
  AcledView,
  Actor,
  ActorBasis,
  Attribution,
  Confidence,
  DatePrecision,
  Event,
  Means,
  Place,
  PlacePrecision,
  Quantity,
  QuantityKind,
  Status,
  Toll,
  When,
} from "./event.ts";
export { Evidence } from "./evidence.ts";
export { Incident } from "./incident.ts";
export { Issue, toIssue } from "./issue.ts";
export { fileOf, type ModelName, modelNames, toJsonSchema } from "./json-schema.ts";
export { Manifest } from "./manifest.ts";
export { parseRecord } from "./parse.ts";
