import { Trans, useLingui } from "@lingui/react/macro";
import { IconScan } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { Dialog } from "@/shared/ui/dialog";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { WriteButton } from "@/shared/ui/write-button";

const ScanTable = lazy(async () => ({ default: (await import("./scan-table")).ScanTable }));

/** Scans that came back, each to be put to its document. */
export function ScansButton() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <WriteButton
        variant="default"
        aria-haspopup="dialog"
        leftSection={<IconScan size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        <Trans>Загрузить сканы</Trans>
      </WriteButton>
      <Dialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t`Сканы от клиентов`}
        size={680}
      >
        {isOpen && (
          <Suspense fallback={<SkeletonLines count={4} />}>
            <ScanTable />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
