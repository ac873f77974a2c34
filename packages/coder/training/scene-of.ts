import { readScene, type Scene } from "../src/events/scene.ts";
import { articleOf } from "../src/testing.ts";

/** A sentence as an article of its own, read. A sentence without a final stop is a headline. */
export function sceneOf(text: string): Scene {
  return readScene(articleOf([text], null, !/[.!?"”'’)]$/.test(text)));
}
