import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { canPrint, MOST_IN_SET } from "@/entities/documents/kinds";
import type { DocumentRow } from "@/shared/api/types";

const PrintDialog = lazy(async () => ({ default: (await import("./print-dialog")).PrintDialog }));

/** The papers of a deal in one printout, the earliest first, as they are put into a folder. */
export function PrintDeal({ rows }: { rows: DocumentRow[] }) {
  const [printed, setPrinted] = useState<DocumentRow[] | null>(null);
  const printable = rows.filter(canPrint).toReversed().slice(0, MOST_IN_SET);
  if (printable.length === 0 && !printed) return null;
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setPrinted(printable)}>
        <Trans>Напечатать</Trans>
      </Button>
      {printed && (
        <Suspense fallback={null}>
          <PrintDialog rows={printed} onClose={() => setPrinted(null)} />
        </Suspense>
      )}
    </>
  );
}
