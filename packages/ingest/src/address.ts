/** Query fields that say how a reader came, not what is read. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|ref_src|cmpid|ocid|ns_campaign|ns_mchannel|at_medium|at_campaign|wt_mc|xtor)$/i;

/**
 * An address as its publisher would write it: absolute, http or https, lower-case host without default port, without
 * fragment, credentials or tracking fields. Null for anything else.
 *
 * @see RFC 3986, 6.2
 */
export function canonicalUrl(written: string | null, base: string | null = null): string | null {
  if (written === null || written.length > 4096) return null;
  const url = parse(written.trim(), base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:") || !url.hostname.includes("."))
    return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  for (const key of [...url.searchParams.keys()]) if (tracking.test(key)) url.searchParams.delete(key);
  return url.href;
}

/** The host of an address, without `www.`; null when there is none. */
export function hostOf(address: string | null): string | null {
  const host = address === null ? null : (parse(address.trim(), null)?.hostname ?? null);
  return host?.replace(/^www\d?\./, "") || null;
}

function parse(written: string, base: string | null): URL | null {
  const against = base ?? undefined;
  return URL.canParse(written, against) ? new URL(written, against) : null;
}
