import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useOwnFirms } from "@/entities/own-firms/api";
import type { Payment } from "@/shared/api/types";
import { WriteButton } from "@/shared/ui/write-button";
import { isTaxed } from "./amend-model";

const AdvanceDialog = lazy(async () => ({
  default: (await import("./advance-dialog")).AdvanceDialog,
}));

/** A счёт-фактура for money that is for no invoice yet: of which deal, the dialog asks. */
export function RestButton({ payment }: { payment: Payment }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (!isTaxed(payment, useOwnFirms())) return null;
  return (
    <>
      <WriteButton
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={t`Счёт-фактура на аванс без счёта`}
        onClick={() => setOpen(true)}
      >
        <Trans>Счёт-фактура на аванс</Trans>
      </WriteButton>
      {isOpen && (
        <Suspense fallback={null}>
          <AdvanceDialog opened payment={payment} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
