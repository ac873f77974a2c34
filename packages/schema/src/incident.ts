import { z } from "zod";
import { PloverMode, PloverType } from "./codes/plover.ts";
import { Place, Toll, When } from "./event.ts";

/** Events of several articles that are the same happening. */
export const Incident = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-f0-9]{16}$/)
      .meta({ description: "Stable: made from the ids of its events." }),
    eventIds: z.array(z.string().min(1)).min(1).meta({ description: "Its events, sorted." }),
    articleIds: z.array(z.string().min(1)).min(1).meta({ description: "The articles that report it, sorted." }),
    type: PloverType.meta({ description: "Type of its events." }),
    mode: PloverMode.nullable().meta({ description: "Mode that most of its events agree on." }),
    actors: z.array(z.string().min(1)).meta({ description: "Names of its actors, most often named first." }),
    recipients: z.array(z.string().min(1)).meta({ description: "Names of its recipients, most often named first." }),
    when: When.nullable().meta({ description: "Narrowest time its events agree on." }),
    where: Place.nullable().meta({ description: "Most precise place its events agree on." }),
    fatalities: Toll.nullable().meta({ description: "Lowest low, median best, highest high of its events." }),
    injuries: Toll.nullable().meta({ description: "Lowest low, median best, highest high of its events." }),
  })
  .meta({ description: "The same happening, reported by one or more articles." });
export type Incident = z.infer<typeof Incident>;
