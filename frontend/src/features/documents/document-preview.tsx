import { Trans } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { titleOf } from "@/entities/documents/words";
import type { DealDocument } from "@/shared/api/types";
import { saveFile } from "@/shared/lib/save-file";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastError } from "@/shared/ui/toast";
import { documentQueries } from "./api";
import { hasXml } from "./model";

const PdfPages = lazy(async () => ({
  default: (await import("@/shared/ui/pdf-pages")).PdfPages,
}));

const XmlButton = lazy(async () => ({
  default: (await import("./export/xml-button")).XmlButton,
}));

const DocxButton = lazy(async () => ({
  default: (await import("./export/docx-button")).DocxButton,
}));

type Props = { document: DealDocument; isDirty: boolean };

/** The paper as the server draws it: looked at, saved, printed. */
export function DocumentPreview({ document, isDirty }: Props) {
  if (!document.template) return <PdfPreview document={document} isDirty={isDirty} />;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Suspense>
          <DocxButton document={document} />
        </Suspense>
      </Group>
      {document.is_pdf_made ? (
        <PdfPreview document={document} isDirty={isDirty} />
      ) : (
        <>
          <Text size="sm">
            <Trans>
              Документ сделан по своему шаблону. На сервере нет LibreOffice, поэтому PDF не
              делается: скачайте DOCX.
            </Trans>
          </Text>
          <Unsaved isDirty={isDirty} />
        </>
      )}
    </Stack>
  );
}

function Unsaved({ isDirty }: { isDirty: boolean }) {
  if (!isDirty) return null;
  return (
    <Text size="sm" c="dimmed">
      <Trans>Несохранённого здесь ещё нет.</Trans>
    </Text>
  );
}

function PdfPreview({ document, isDirty }: Props) {
  const pdf = useQuery(documentQueries.pdf(document));
  const [isPrinting, setPrinting] = useState(false);
  const title = titleOf(document);
  // The paper that was there before may still be shown, but is not handed out as this one.
  const isOld = pdf.isPlaceholderData;
  const print = async (blob: Blob): Promise<void> => {
    setPrinting(true);
    try {
      const { printPdf } = await import("@/shared/ui/pdf-print");
      await printPdf(blob);
    } catch (error) {
      toastError(error, <Trans>Напечатать не получилось</Trans>);
    }
    setPrinting(false);
  };
  return (
    <QueryView query={pdf} skeleton={<SkeletonLines count={1} height={480} />}>
      {({ blob, name }) => (
        <Stack gap="sm">
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconDownload size={16} aria-hidden />}
              disabled={isOld}
              onClick={() => saveFile(name ?? `${title}.pdf`, blob)}
            >
              <Trans>Скачать PDF</Trans>
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPrinter size={16} aria-hidden />}
              loading={isPrinting}
              disabled={isOld}
              onClick={() => void print(blob)}
            >
              <Trans>Печать</Trans>
            </Button>
            {hasXml(document) && (
              <Suspense>
                <XmlButton document={document} />
              </Suspense>
            )}
          </Group>
          <Unsaved isDirty={isDirty} />
          <Suspense fallback={<SkeletonLines count={1} height={480} />}>
            <PdfPages blob={blob} name={title} />
          </Suspense>
        </Stack>
      )}
    </QueryView>
  );
}
