/** The forms in which ACLED's own files differ. */
export interface AcledDialect {
  /** `api`: 2025-04-03; `export-tool`: 03 April 2025. */
  readonly dates: "api" | "export-tool";
  /** Actor classes and interaction as words (since 2024) or as numbers, with 0 for no second actor. */
  readonly inter: "text" | "numeric";
  /** `pre-2023`: the columns before 20 March 2023, with the crowd size in the notes. */
  readonly header: "current" | "pre-2023";
  /** `monadic`: a row for each main actor, who stands as actor1. */
  readonly form: "dyadic" | "monadic";
}

/** What ACLED's API gives today. */
export const apiDialect: AcledDialect = { dates: "api", inter: "text", header: "current", form: "dyadic" };

/** What ACLED's export tool gives today. */
export const exportToolDialect: AcledDialect = { ...apiDialect, dates: "export-tool" };
