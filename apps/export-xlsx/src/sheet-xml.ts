import type { Cell, Column } from "@dateline/tables";

/** Most rows of a sheet and most characters of a cell that Excel opens. */
export const maxRows = 1_048_576;
export const maxCharacters = 32_767;

/** Positions of the two cell formats in `styles.xml`. */
const headerFormat = 1;
const dayFormat = 2;

const firstDay = Date.UTC(1899, 11, 30);
const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/gu;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text of a cell or attribute. Characters that XML cannot hold become `_x000B_`, as Office writes them; what looks like
 * that already is escaped in turn; half a surrogate pair becomes U+FFFD.
 */
export function escapeText(text: string): string {
  return text.replaceAll(special, (found) => {
    if (found.length > 1) return `_x005F_${found.slice(1)}`;
    const code = found.charCodeAt(0);
    if (code === 9 || code === 10) return found;
    if (code >= 0xd800 && code <= 0xdfff) return "\uFFFD";
    return entities[found] ?? `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}

/** Letters of a column, counted from 0: A, B, …, Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const columnNames = Array.from({ length: 256 }, (_, i) => letters(i));

function textCell(place: string, text: string, format: number | null): string {
  const shown = text.length > maxCharacters ? `${text.slice(0, maxCharacters - 1)}…` : text;
  const style = format === null ? "" : ` s="${format}"`;
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeText(shown)}</t></is></c>`;
}

function toCell(place: string, cell: Cell, type: Column["type"]): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (type !== "date") return textCell(place, cell, null);
  return `<c r="${place}" s="${dayFormat}"><v>${(Date.parse(cell) - firstDay) / 86_400_000}</v></c>`;
}

/** Widths of columns in characters: room for the header with its filter button, and for cells up to a limit. */
const room = 4;
const widest = 60;

/** The start of a sheet: columns as wide as their longest cell, and a frozen header row in bold. */
export function openSheet(header: readonly string[], longest: readonly number[]): string {
  const columns = header.map((name, i) => {
    const width = Math.min(widest, Math.max(name.length + room, (longest[i] ?? 0) + 1));
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  const cells = header.map((name, i) => textCell(`${columnNames[i]}1`, name, headerFormat)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData><row r="1">${cells}</row>`;
}

/** One row, counted from 1 with the header. Text is text, whatever it begins with: it is never run as a formula. */
export function toRow(number: number, cells: readonly Cell[], types: readonly Column["type"][]): string {
  let row = `<row r="${number}">`;
  for (let i = 0; i < cells.length; i++)
    row += toCell(columnNames[i]! + number, cells[i] ?? null, types[i] ?? "string");
  return `${row}</row>`;
}

/** The end of a sheet, with a filter on every column. */
export function closeSheet(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnNames[columns - 1]}${rows}"/></worksheet>`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook besides its sheets, by their place in the archive. Source: ECMA-376, part 1. */
export function workbookParts(sheets: readonly string[]): readonly (readonly [path: string, xml: string])[] {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  const entries = sheets.map((name, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const targets = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return [
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${overrides.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${declaration}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${targets.join("")}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      "xl/styles.xml",
      `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
  ];
}
