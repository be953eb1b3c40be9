// Printing a PDF: its pages become pictures, because our pages allow no frame and no plug-in.
import type { PDFPageProxy } from "pdfjs-dist";
import { openPdf } from "./pdf-open";

/** PDF measures in points, 72 of them an inch; printers want some 300 dots there. */
const SCALE = 300 / 72;
const POINT_MM = 25.4 / 72;

/** Resolves when the browser's dialog of printing is closed. */
export async function printPdf(blob: Blob): Promise<void> {
  const task = await openPdf(blob);
  const sheets = document.createElement("div");
  sheets.className = "print-sheets";
  const style = document.createElement("style");
  try {
    const pdf = await task.promise;
    const images: HTMLImageElement[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      // One at a time: a page in this size takes some thirty megabytes.
      // oxlint-disable-next-line no-await-in-loop
      const page = await pdf.getPage(number);
      if (number === 1) style.textContent = rules(page);
      // oxlint-disable-next-line no-await-in-loop
      images.push(await picture(page));
    }
    sheets.append(...images);
    document.head.append(style);
    document.body.append(sheets);
    await Promise.all(images.map((image) => image.decode()));
    window.print();
  } finally {
    for (const image of sheets.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    sheets.remove();
    style.remove();
    await task.destroy();
  }
}

async function picture(page: PDFPageProxy): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = document.createElement("canvas");
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport, intent: "print" }).promise;
  const png = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  if (!png) throw new Error("the browser drew no page");
  const image = new Image();
  image.src = URL.createObjectURL(png);
  return image;
}

/** The sheet is that of the first page, and nothing of ours is printed beside it. */
function rules(page: PDFPageProxy): string {
  const { width, height } = page.getViewport({ scale: 1 });
  const size = [width, height].map((points) => `${(points * POINT_MM).toFixed(1)}mm`).join(" ");
  return `
    .print-sheets { display: none; }
    @media print {
      @page { size: ${size}; margin: 0; }
      body > :not(.print-sheets) { display: none !important; }
      .print-sheets { display: block; }
      .print-sheets img { display: block; width: 100%; break-after: page; }
      .print-sheets img:last-child { break-after: auto; }
    }`;
}
