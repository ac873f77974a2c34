import { readFileSync } from "node:fs";
import { type Article, publicationDay } from "@dateline/schema";
import { draftEvents, isReportable } from "../src/events/draft-events.ts";
import { casualtiesByDraft } from "../src/events/figures.ts";
import { type Mentions, mergeDrafts } from "../src/events/merge.ts";
import { readScene } from "../src/events/scene.ts";
import { tellingOf } from "../src/events/telling.ts";
import { isLikely } from "../src/scorer/score-event.ts";
import { articleOf } from "../src/testing.ts";
import type { NamedExample } from "./examples.ts";
import type { Report } from "./read-reports.ts";

/** Violence of an article with how it is told. */
export function violenceOf(article: Article): { mentions: Mentions; names: string[] }[] {
  const scene = readScene(article);
  const drafts = draftEvents(scene).filter((draft) => isReportable(draft) && isLikely(scene, draft));
  const groups = mergeDrafts(drafts, publicationDay(article));
  const told = casualtiesByDraft(scene, groups.flat());
  return groups
    .filter(([best]) => best.type === "ASSAULT" && best.status !== "planned" && best.status !== "hypothetical")
    .map((mentions) => ({
      mentions,
      names: tellingOf(
        scene,
        mentions,
        mentions.flatMap((draft) => told.get(draft) ?? []),
      ),
    }));
}

/** Examples of reports: 1 where a mention is marked as what the report tells of. Unmarked violence teaches nothing. */
export function reportExamples(reports: readonly Report[]): NamedExample[] {
  return reports.flatMap(({ published, paragraphs, hasHeadline, marks }, sentence) =>
    violenceOf(articleOf(paragraphs, published, hasHeadline)).flatMap(({ mentions, names }) => {
      const touched = marks.filter(({ start, end }) =>
        mentions.some(({ trigger }) => trigger.start < end && start < trigger.end),
      );
      return touched.length === 0 ? [] : [{ sentence, names, label: touched.some(({ isMain }) => isMain) ? 1 : 0 }];
    }),
  );
}

/** Examples written as lines of `article label feature …`. */
export function readExamples(file: URL): NamedExample[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [article, label, ...names] = line.split(" ");
      return { sentence: Number(article), label: Number(label), names };
    });
}
