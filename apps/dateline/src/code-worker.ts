import type { Article } from "@dateline/schema";
import { codeArticle } from "./code-articles.ts";

// The worker process of `startCoders`: an article comes in, its coding result goes out, in order.
process.on("message", (article: Article) => {
  process.send?.(codeArticle(article));
});
