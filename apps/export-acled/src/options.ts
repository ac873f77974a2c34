import { parseArgs } from "node:util";
import { PipelineError } from "@dateline/schema";
import { type AcledDialect, apiDialect } from "./dialect.ts";

/** The forms that each option of the dialect can take. */
export const dialectChoices: { readonly [Key in keyof AcledDialect]: readonly AcledDialect[Key][] } = {
  dates: ["api", "export-tool"],
  inter: ["text", "numeric"],
  header: ["current", "pre-2023"],
  form: ["dyadic", "monadic"],
};

/**
 * The dialect that the arguments of a command ask for, such as `--dates export-tool --inter numeric`.
 *
 * @throws {PipelineError} `option.invalid` for an unknown option or value
 */
export function toDialect(args: readonly string[]): AcledDialect {
  const text = { type: "string" } as const;
  let values: Record<string, string | undefined>;
  try {
    ({ values } = parseArgs({ args: [...args], options: { dates: text, inter: text, header: text, form: text } }));
  } catch (cause) {
    throw new PipelineError(
      "option.invalid",
      `the options are --${Object.keys(dialectChoices).join(", --")}`,
      {},
      cause,
    );
  }
  const chosen = Object.entries(values).map(([key, value]) => {
    const allowed: readonly string[] = dialectChoices[key as keyof AcledDialect];
    if (value === undefined || !allowed.includes(value)) {
      throw new PipelineError("option.invalid", `--${key} is ${allowed.join(" or ")}`);
    }
    return [key, value] as const;
  });
  return { ...apiDialect, ...Object.fromEntries(chosen) };
}
