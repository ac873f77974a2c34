/** Gold sets count UNO and EUR as the umbrella code IGO, and know two codes for Kosovo. */
export function foldCountry(country: string | null): string | null {
  if (country === "UNO" || country === "EUR") return "IGO";
  return country === "KOS" ? "XKX" : country;
}
