import type { Day, PloverSector } from "@dateline/schema";
import type { Organisation } from "./organisation.ts";
import type { OrganisationPart, Part, RolePart } from "./phrase.ts";
import type { AcledCrowd } from "./role.ts";

/** What in a phrase told who the actor is. */
export type ActorRule =
  | "organisation"
  | "person"
  | "role"
  | "former-role"
  | "country"
  | "capital"
  | "demonym"
  | "place"
  | "none";

/** What a phrase tells of an actor. */
export interface Findings {
  readonly name: string | null;
  readonly country: string | null;
  readonly sectors: readonly PloverSector[];
  readonly person: string | null;
  readonly title: string | null;
  readonly organisation: Organisation | null;
  readonly holder: string | null;
  readonly crowd: AcledCrowd | null;
  readonly isState: boolean;
  readonly isPlaceOnly: boolean;
  readonly rule: ActorRule;
}

/** What a phrase tells in which no name and no noun for people or bodies stands. */
export const unnamed: Findings = {
  name: null,
  country: null,
  sectors: ["UNK"],
  person: null,
  title: null,
  organisation: null,
  holder: null,
  crowd: null,
  isState: false,
  isPlaceOnly: false,
  rule: "none",
};

/** What the parts of a phrase tell together, before one of them is taken for who is meant. */
export interface Clues {
  readonly asOf: Day | null;
  /** Parts before the cut, and behind it. */
  readonly inHead: readonly Part[];
  readonly after: readonly Part[];
  readonly roles: readonly RolePart[];
  readonly named: RolePart | null;
  readonly organisation: OrganisationPart | null;
  /** The nation the phrase names. */
  readonly country: string | null;
  /** The country of the leader whose government, troops or adviser it is. */
  readonly ownerCountry: string | null;
  /** The country anything in the phrase points to. */
  readonly expected: string | null;
  readonly isFormer: boolean;
}
