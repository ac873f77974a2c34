import type { Source } from "@dateline/schema";

/** The source of an article by what it calls itself and by its domain. */
export function sourceOf(name: string | null, domain: string | null): Source {
  return { name, domain, country: null, scale: null };
}
