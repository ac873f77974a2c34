import { z } from "zod";
import { Article } from "./article.ts";
import { Event } from "./event.ts";

/** An article with the events coded from it: the unit that exporters and the linker read. */
export const Coded = z
  .strictObject({
    article: Article,
    events: z.array(Event).meta({ description: "Events of the article, in the order of their triggers." }),
  })
  .meta({ description: "An article and its events." });
export type Coded = z.infer<typeof Coded>;
