import type { Exporter } from "@dateline/pipeline";
import { gdeltEvents } from "./gdelt-events.ts";
import { gdeltGkg } from "./gdelt-gkg.ts";
import { gdeltMentions } from "./gdelt-mentions.ts";

export { eventFields, gdeltEvents } from "./gdelt-events.ts";
export { gdeltGkg, gkgFields } from "./gdelt-gkg.ts";
export { gdeltMentions, mentionFields } from "./gdelt-mentions.ts";

/** The three files of the format. */
export const gdeltExporters: readonly Exporter[] = [gdeltEvents, gdeltMentions, gdeltGkg];
