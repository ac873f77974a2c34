import { z } from "zod";

/** The words of an article that carry a value: `text` is always `article.text.slice(start, end)`. */
export const Evidence = z
  .strictObject({
    start: z
      .int()
      .min(0)
      .meta({ description: "First character, in UTF-16 code units of article.text, counted from 0." }),
    end: z.int().min(1).meta({ description: "End, exclusive, in UTF-16 code units of article.text." }),
    text: z.string().min(1).meta({ description: "The words themselves, exactly article.text from start to end." }),
  })
  .refine((evidence) => evidence.end - evidence.start === evidence.text.length, {
    message: "end - start is not the length of text",
  })
  .meta({ description: "A span of the article text that carries a value." });
export type Evidence = z.infer<typeof Evidence>;
