import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from "pdfjs-dist";
// oxlint-disable-next-line import/default -- an address, made by the build
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = worker;

/** Begins to read a PDF; whoever asks destroys what is given. */
export async function openPdf(blob: Blob): Promise<PDFDocumentLoadingTask> {
  const data = await blob.arrayBuffer();
  return getDocument({ data, wasmUrl: "/pdf/", useWasm: false });
}
