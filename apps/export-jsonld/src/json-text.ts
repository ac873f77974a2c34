// Nodes are put together as text: making objects for JSON.stringify takes three times as long, and a dataset has millions
// of spans. Every function gives JSON behind what opens it, such as `,"name":"`; what is null gives nothing, its opening
// included. Quotes stand in the opening, since the time it takes goes with the number of pieces.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as it stands between the quotes of a JSON string. */
export function escaped(text: string): string {
  return special.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}

/** A text as a JSON string. */
export function quote(text: string): string {
  return `"${escaped(text)}"`;
}

/** A text; `open` and `close` hold its quotes. */
export function text(open: string, value: string | null | undefined, close = '"'): string {
  return value === null || value === undefined ? "" : open + escaped(value) + close;
}

/** A code, day or number, of which nothing has to be escaped; `open` and `close` hold its quotes, if it has any. */
export function code(open: string, value: string | number | boolean | null | undefined, close = '"'): string {
  return value === null || value === undefined ? "" : open + value + close;
}

/** A whole number. */
export function integer(open: string, value: number | null | undefined): string {
  return value === null || value === undefined ? "" : open + value;
}

/** A number as text: JSON numbers would get exponents, which xsd:decimal does not have. `open` holds its first quote. */
export function decimal(open: string, value: number | null): string {
  if (value === null) return "";
  const digits = String(value);
  return `${open}${digits.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : digits}"`;
}

/** A list of JSON values, which `open` opens with its bracket; nothing for an empty one. */
export function list<T>(open: string, items: readonly T[], toJson: (item: T, i: number) => string): string {
  if (items.length === 0) return "";
  let json = open + toJson(items[0]!, 0);
  for (let i = 1; i < items.length; i++) json += `,${toJson(items[i]!, i)}`;
  return `${json}]`;
}
