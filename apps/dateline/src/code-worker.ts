import type { Article } from "@dateline/schema";
import { parseRecord } from "@dateline/schema";
import { z } from "zod";
import { articleCoder } from "./code-articles.ts";

// The worker process of `startCoders`: an article comes in, its coding result goes out, in order.
const Files = z.strictObject({ actors: z.string().nullable(), places: z.string().nullable() });
const codeArticle = articleCoder(parseRecord(Files, JSON.parse(process.argv[2] ?? "")));

process.on("message", (article: Article) => {
  process.send?.(codeArticle(article));
});
