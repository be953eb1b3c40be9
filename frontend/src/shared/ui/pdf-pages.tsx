import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { openPdf } from "./pdf-open";
import { SkeletonLines } from "./states/loading";
import classes from "./pdf-pages.module.css";

/** Enough to see what it is; a book is read elsewhere. */
const MOST = 30;

type State = { pdf: PDFDocumentProxy } | "broken" | null;

/** The pages of a PDF, drawn here: no plug-in, no frame, nothing of it runs. */
export function PdfPages({ blob, name }: { blob: Blob; name: string }) {
  const [state, setState] = useState<State>(null);
  useEffect(() => {
    let isGone = false;
    const opening = openPdf(blob);
    opening
      .then((task) => task.promise)
      .then((pdf) => !isGone && setState({ pdf }))
      .catch(() => !isGone && setState("broken"));
    return () => {
      isGone = true;
      void opening.then((task) => task.destroy());
    };
  }, [blob]);
  if (state === null) return <SkeletonLines count={1} height={420} />;
  if (state === "broken") {
    return (
      <Text role="alert">
        <Trans>Этот PDF не открывается. Скачайте его и откройте другой программой.</Trans>
      </Text>
    );
  }
  const { pdf } = state;
  const shown = Math.min(pdf.numPages, MOST);
  return (
    <>
      {Array.from({ length: shown }, (_, index) => (
        <Page key={index} pdf={pdf} number={index + 1} name={name} />
      ))}
      {pdf.numPages > shown && (
        <Text size="sm" c="dimmed">
          <Trans>
            Показаны первые страницы: {shown} из {pdf.numPages}. Остальные — в скачанном файле.
          </Trans>
        </Text>
      )}
    </>
  );
}

type PageProps = { pdf: PDFDocumentProxy; number: number; name: string };

function Page({ pdf, number, name }: PageProps) {
  const { t } = useLingui();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let stop = (): void => {};
    let isGone = false;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const width = element.clientWidth * window.devicePixelRatio;
      const viewport = page.getViewport({ scale: width / plain.width });
      if (isGone) return;
      element.width = viewport.width;
      element.height = viewport.height;
      const drawing = page.render({ canvas: element, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
    };
    draw().catch(() => {});
    return () => {
      isGone = true;
      stop();
    };
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      className={classes["page"]}
      role="img"
      aria-label={t`${name}, страница ${number}`}
    />
  );
}
