import type { MentionKind } from "./mention.ts";

/** Which kinds of mention a pronoun can stand for; the first is likelier. */
export const pronounKinds: ReadonlyMap<string, readonly MentionKind[]> = new Map<string, readonly MentionKind[]>([
  ...["he", "she", "him", "her", "his", "himself", "herself"].map((word) => [word, ["person"]] as const),
  ...["it", "its", "itself"].map((word) => [word, ["body"]] as const),
  ...["they", "them", "their", "themselves"].map((word) => [word, ["people", "body"]] as const),
]);

/** Pronouns for whoever is speaking. */
export const speakerPronouns = new Set(["i", "me", "my", "we", "us", "our", "ourselves", "myself"]);

/** Nouns that refer back with `the` and name no country themselves, by what they refer to. */
export const referringNouns: ReadonlyMap<string, MentionKind> = new Map<string, MentionKind>([
  ...(
    "group organisation organization agency ministry alliance bloc country nation state government regime kingdom republic " +
    "union party movement militia faction unit force army military company firm council commission committee court body " +
    "administration side outfit network coalition junta authority island territory army"
  )
    .split(" ")
    .map((word) => [word, "body"] as const),
  ...(
    "troop soldier fighter rebel militant insurgent guerrilla gunman official protester demonstrator activist lawmaker man " +
    "worker striker prisoner hostage detainee suspect minister leader officer force"
  )
    .split(" ")
    .map((word) => [word, "people"] as const),
]);

/** Those of them that no country can be called by. */
export const groupNouns = new Set(
  "group organisation organization movement militia faction outfit network coalition company firm party".split(" "),
);

/** Nouns for who stands in a relation to somebody of another country. */
export const relationalNouns = new Set(
  "ally neighbour neighbor partner counterpart rival enemy opponent foe adversary critic donor backer sponsor".split(
    " ",
  ),
);
