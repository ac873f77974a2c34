import { toJsonSchema } from "@dateline/schema";

interface Node {
  readonly type?: string;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
}

/** Dotted path of every leaf of the model, array positions left out: `events.actors.country`. */
function allLeaves(): readonly string[] {
  const paths = new Set<string>();
  const walk = (node: Node, path: string): void => {
    if (node.anyOf !== undefined) {
      for (const each of node.anyOf) if (each.type !== "null") walk(each, path);
    } else if (node.items !== undefined) walk(node.items, path);
    else if (node.properties === undefined) paths.add(path);
    else for (const [key, field] of Object.entries(node.properties)) walk(field, path === "" ? key : `${path}.${key}`);
  };
  walk(toJsonSchema("Coded"), "");
  return [...paths];
}

let leaves: readonly string[] | null = null;

/**
 * What a narrow format drops, told by what it carries: every leaf of the model but those given and those below them.
 *
 * @param carried dotted paths, such as `events.when.start` or `events.where`
 */
export function dropsAllBut(carried: readonly string[]): readonly string[] {
  leaves ??= allLeaves();
  return leaves.filter((leaf) => !carried.some((path) => leaf === path || leaf.startsWith(`${path}.`)));
}

/** What a file of several tables drops: every leaf that each of them drops. */
export function droppedByAll(lists: readonly (readonly string[])[]): readonly string[] {
  const isDropped = (leaf: string) => (drops: readonly string[]) =>
    drops.some((path) => leaf === path || leaf.startsWith(`${path}.`));
  return dropsAllBut([]).filter((leaf) => lists.every(isDropped(leaf)));
}
