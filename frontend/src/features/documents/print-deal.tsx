import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { canPrint, MOST_IN_SET } from "@/entities/documents/kinds";
import type { DocumentRow } from "@/shared/api/types";

const PrintDialog = lazy(async () => ({ default: (await import("./print-dialog")).PrintDialog }));

/** The papers of a deal in one printout, the earliest first, as they are put into a folder. */
export function PrintDeal({ rows }: { rows: DocumentRow[] }) {
  const [isOpen, setOpen] = useState(false);
  const printable = rows.filter(canPrint).toReversed().slice(0, MOST_IN_SET);
  if (printable.length === 0) return null;
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Trans>Напечатать</Trans>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PrintDialog rows={printable} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
