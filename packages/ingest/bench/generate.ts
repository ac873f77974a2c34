/** A container's bytes with as many records as wanted, made as they are read: what stands before, a record by number, after. */
export interface Container {
  readonly before: string;
  readonly record: (number: number) => string;
  readonly after: string;
}

const sentences =
  "The two ministers met in the capital on Tuesday and agreed to reopen the border crossing at noon, officials said. Traders on both sides, who have waited for nine months, said they would cross as soon as the gates were opened. ";

/** Body of one article, some 4,500 characters, different for each number. */
function bodyOf(number: number): string[] {
  return Array.from({ length: 10 }, (_, i) => `In report ${number}, part ${i + 1}: ${sentences.repeat(2).trim()}`);
}

const titleOf = (number: number): string => `Ministers reopen border crossing number ${number}`;
const html = (number: number): string =>
  bodyOf(number)
    .map((text) => `<p>${text}</p>`)
    .join("\n");
const json = (number: number): string =>
  JSON.stringify({ title: titleOf(number), published: "2024-10-18", text: bodyOf(number).join("\n\n") });
const page = (number: number): string =>
  `<html lang="en"><head><title>${titleOf(number)}</title></head><body><article><h1>${titleOf(number)}</h1>${html(number)}</article></body></html>`;

function warcRecord(number: number): string {
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(number)}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lunde.example.org/${number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${response.length}\r\n\r\n${response}\r\n\r\n`;
}

/** A file as it stands in a tar archive. */
export function tarEntry(name: string, content: string): string {
  const header = Buffer.alloc(512);
  header.write(name, 0, "latin1");
  header.write("0000644\0", 100, "latin1");
  header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124, "latin1");
  header.write("00000000000\0", 136, "latin1");
  header.write("        0", 148, "latin1");
  header.write("ustar\u000000", 257, "latin1");
  let sum = 0;
  for (const byte of header) sum += byte;
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header.toString("latin1") + content + "\0".repeat((512 - (content.length % 512)) % 512);
}

/** The containers that are read as they arrive, by form. All characters are ASCII, so characters are bytes. */
export const containers: Readonly<Record<string, Container>> = {
  ndjson: { before: "", record: (number) => `${json(number)}\n`, after: "" },
  "json-array": { before: "[", record: (number) => (number === 0 ? "" : ",\n") + json(number), after: "]" },
  csv: {
    before: "id,title,text\n",
    record: (number) => `${number},${titleOf(number)},"${bodyOf(number).join("\n\n")}"\n`,
    after: "",
  },
  rss: {
    before: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lunde Post</title>\n`,
    record: (number) =>
      `<item><title>${titleOf(number)}</title><pubDate>Fri, 18 Oct 2024 09:00:00 GMT</pubDate><content:encoded><![CDATA[${html(number)}]]></content:encoded></item>\n`,
    after: "</channel></rss>",
  },
  atom: {
    before: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lunde Post</title>\n`,
    record: (number) =>
      `<entry><title>${titleOf(number)}</title><published>2024-10-18T09:00:00Z</published><content type="html">${html(number).replaceAll("<", "&lt;")}</content></entry>\n`,
    after: "</feed>",
  },
  newsml: {
    before: `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>\n`,
    record: (number) =>
      `<newsItem><contentMeta><headline>${titleOf(number)}</headline></contentMeta><contentSet><inlineXML><html><body>${html(number)}</body></html></inlineXML></contentSet></newsItem>\n`,
    after: "</itemSet></newsMessage>",
  },
  warc: { before: "", record: warcRecord, after: "" },
  mbox: {
    before: "",
    record: (number) =>
      `From lunde@example.org Fri Oct 18 09:00:00 2024\nFrom: Lunde Post <lunde@example.org>\nSubject: ${titleOf(number)}\nDate: Fri, 18 Oct 2024 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain\n\n${bodyOf(number).join("\n\n")}\n\n`,
    after: "",
  },
  tar: {
    before: "",
    record: (number) => tarEntry(`pages/${number}.html`, page(number)),
    after: "\0".repeat(1024),
  },
};

/** The bytes of a container with `records` records, a few at a time. */
export async function* generate(container: Container, records: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(container.before, "latin1");
  let piece = "";
  for (let number = 0; number < records; number++) {
    piece += container.record(number);
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece, "latin1");
    piece = "";
  }
  yield Buffer.from(piece + container.after, "latin1");
}
