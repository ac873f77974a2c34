import type { AcledSubEventType, Means, Place, PloverMode, PloverType, Status, When } from "@dateline/schema";
import type { Party, Span } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import type { Tree } from "../tree/tree.ts";

/** Who is reported to say so. */
export interface Report {
  readonly name: string;
  readonly country: string | null;
  readonly verb: string;
  readonly span: Span;
}

/** An event as one sentence tells it, before mentions are merged. */
export interface Draft {
  readonly tree: Tree;
  readonly reading: Reading;
  readonly type: PloverType;
  readonly mode: PloverMode | null;
  readonly cameo: string | null;
  readonly acled: AcledSubEventType | null;
  readonly status: Status;
  /** Operators that applied; empty when none. */
  readonly rule: string;
  /** Another act as its content, for explanations. */
  readonly content: Reading | null;
  readonly trigger: Span;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly reports: readonly Report[];
  readonly isNominal: boolean;
  readonly means: readonly Means[];
  readonly where: Place | null;
  readonly when: When | null;
}
