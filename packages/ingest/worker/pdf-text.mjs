// Reads the text layer of one PDF in a thread of its own: the PDF library rejects promises nobody holds when a document
// is damaged, and takes memory without bound; both end here and not in the process that reads the rest.
import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";

process.on("unhandledRejection", () => {});

/** @type {{ bytes: Uint8Array, pages: number }} */
const { bytes, pages } = workerData;

try {
  const options = { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false };
  const document = await getDocumentProxy(bytes, options);
  const read = [];
  for (let number = 1; number <= Math.min(document.numPages, pages); number++) {
    try {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      read.push(
        items
          .filter((item) => "str" in item)
          .map(({ str, hasEOL, width, transform: [, , , size, x, y] }) => ({ str, hasEOL, size, x, y, width })),
      );
      page.cleanup();
    } catch {
      // One damaged page does not take the others with it; the reader reports it.
      read.push(null);
    }
  }
  const metadata = await document.getMetadata().catch(() => null);
  const title = typeof metadata?.info?.Title === "string" ? metadata.info.Title : null;
  parentPort.postMessage({ pages: read, count: document.numPages, title });
} catch (error) {
  parentPort.postMessage({ refusal: error?.name === "PasswordException" ? "locked" : "malformed" });
}
process.exit(0);
