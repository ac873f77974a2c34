import { fileURLToPath } from "node:url";
import { ingest, openInputs } from "@dateline/ingest";
import { type Actor, Event } from "@dateline/schema";
import { expect, test } from "vitest";
import { articleCoder } from "./code-articles.ts";

const examples = fileURLToPath(new URL("../../../examples", import.meta.url));
const golden = fileURLToPath(new URL("../golden/examples.txt", import.meta.url));

const parties = (list: readonly Actor[]) => list.map(({ name, country }) => `${name} [${country ?? "?"}]`).join("; ");

/** An event on one line, so that a change of the coder is read as a change of lines. */
function toLine({ type, mode, status, when, where, actors, recipients, trigger, ...event }: Event): string {
  const time = when === null ? "" : when.start === when.end ? when.start : `${when.start}/${when.end}`;
  const numbers = event.quantities.map(({ value, kind }) => `${value} ${kind}`).join(", ");
  const acled = event.acled?.subEventType ?? event.acledExclusion;
  const cells = [mode === null ? type : `${type} ${mode}`, status, time, where?.name ?? "", parties(actors)];
  return [...cells, parties(recipients), trigger.text, numbers, acled].join(" | ");
}

test("the examples are coded as the golden file has them, and every event is valid", async () => {
  const codeArticle = articleCoder({ actors: null, places: null });
  const lines: string[] = [];
  for await (const input of openInputs(examples)) {
    for await (const record of ingest(input)) {
      if (!("article" in record)) throw new Error(`${input.name}: ${record.issue.message}`);
      const { events } = codeArticle(record.article).coded;
      lines.push(`# ${record.article.input}: ${record.article.title}`);
      for (const event of events) lines.push(toLine(Event.parse(event)));
    }
  }
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(golden);
});

test.each(["football-final.txt", "heat-wave.html"])("%s reports no event", async (name) => {
  const codeArticle = articleCoder({ actors: null, places: null });
  for await (const input of openInputs(`${examples}/${name}`)) {
    for await (const record of ingest(input)) {
      expect("article" in record ? codeArticle(record.article).coded.events : null).toEqual([]);
    }
  }
});
