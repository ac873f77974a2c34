import type { Task } from "./task.ts";
import { acledTypes } from "./tasks/acled-types.ts";
import { actors } from "./tasks/actors.ts";
import { cameo } from "./tasks/cameo.ts";
import { dates } from "./tasks/dates.ts";
import { documents } from "./tasks/documents.ts";
import { entities } from "./tasks/entities.ts";
import { events } from "./tasks/events.ts";
import { incidents } from "./tasks/incidents.ts";
import { metadata } from "./tasks/metadata.ts";
import { pages } from "./tasks/pages.ts";
import { places } from "./tasks/places.ts";
import { records } from "./tasks/records.ts";
import { relevance } from "./tasks/relevance.ts";
import { sentences } from "./tasks/sentences.ts";
import { syntax } from "./tasks/syntax.ts";
import { types } from "./tasks/types.ts";

/** All tasks, in the order they are listed to the user. */
export const tasks: readonly Task[] = [
  types,
  records,
  relevance,
  cameo,
  acledTypes,
  dates,
  documents,
  events,
  pages,
  metadata,
  places,
  actors,
  sentences,
  syntax,
  entities,
  incidents,
];
