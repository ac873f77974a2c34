import { Actor, Evidence } from "@dateline/schema";
import { z } from "zod";

/** What somebody political says or shows in public, which is no event: PLOVER has no type for it. */
export const Statement = z
  .strictObject({
    articleId: z.string().meta({ description: "Article that reports it." }),
    sentence: Evidence.meta({ description: "The sentence that reports it." }),
    trigger: Evidence.meta({ description: "The word of saying." }),
    speaker: Actor.meta({ description: "Who says it: a state, an office, a body, a politician, an armed group." }),
    cameo: z
      .string()
      .regex(/^01\d$/)
      .meta({
        description:
          "CAMEO code under 01: 010 statement, 011 no comment, 012 pessimistic, 013 optimistic, 017 symbolic act.",
      }),
    about: z.array(Actor).meta({ description: "Other political actors the sentence names; empty when none." }),
  })
  .meta({ description: "A public statement." });
export type Statement = z.infer<typeof Statement>;
