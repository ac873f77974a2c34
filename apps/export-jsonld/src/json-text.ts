// Nodes are put together as text: making objects for JSON.stringify takes three times as long, and a dataset has millions
// of spans. Every function gives JSON, or a member with its comma in front; what is null gives nothing.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as a JSON string. */
export function quote(text: string): string {
  return special.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** A member whose value is text. */
export function text(key: string, value: string | null | undefined): string {
  return value === null || value === undefined ? "" : `,"${key}":${quote(value)}`;
}

/** A member whose value is a number or truth value of JSON. */
export function plainValue(key: string, value: number | boolean | null | undefined): string {
  return value === null || value === undefined ? "" : `,"${key}":${value}`;
}

/** A member whose value is a number as text: JSON numbers would get exponents, which xsd:decimal does not have. */
export function decimal(key: string, value: number | null): string {
  if (value === null) return "";
  const digits = String(value);
  return `,"${key}":"${digits.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : digits}"`;
}

/** A member whose value is a node that is JSON already. */
export function node(key: string, json: string | null): string {
  return json === null ? "" : `,"${key}":${json}`;
}

/** A member whose value is a list of JSON values; an empty list gives nothing. */
export function list(key: string, values: readonly string[]): string {
  return values.length === 0 ? "" : `,"${key}":[${values.join(",")}]`;
}
