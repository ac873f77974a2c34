import { countTopics } from "../scorer/topics.ts";
import type { Draft } from "./draft.ts";
import { isPublic } from "./political.ts";
import type { Scene } from "./scene.ts";

/** Topics of stories that tell of fights, strikes and deals which are none. */
const leisure = ["sport", "business", "culture", "science", "weather"];
const affairs = ["politics", "diplomacy", "war"];
/** Words of its topic that an article has at least, and how many times those of public affairs. */
const fewest = 4;
const excess = 2;

const known = new WeakMap<Scene, boolean>();

/** The article is about a match, a company, a film, a discovery or the weather: far more of its words are than of politics. */
function isLeisure(scene: Scene): boolean {
  const remembered = known.get(scene);
  if (remembered !== undefined) return remembered;
  const counts = new Map<string, number>();
  for (const tree of scene.trees)
    for (const [topic, count] of countTopics(tree)) counts.set(topic, (counts.get(topic) ?? 0) + count);
  const count = (topic: string) => counts.get(topic) ?? 0;
  const most = Math.max(...leisure.map(count));
  const found = most >= fewest && most >= excess * affairs.reduce((sum, topic) => sum + count(topic), 0);
  known.set(scene, found);
  return found;
}

/** In such an article only what states, bodies and officials do that it names is an event. */
export function isOffTopic(scene: Scene, { actors, recipients }: Draft): boolean {
  return isLeisure(scene) && ![...actors, ...recipients].some((party) => party.basis !== "inferred" && isPublic(party));
}
