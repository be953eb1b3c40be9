import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { ImportButton } from "@/features/imports/import-button";
import type { PaymentsSearch } from "@/features/payments/list-search";
import { PaymentList } from "@/features/payments/payment-list";
import { RecordPayment } from "@/features/payments/record-payment";
import type { RecordRequest } from "@/features/payments/record-request";
import { PaymentsDenied } from "./payments-denied";

/** All payments of the firm that this person may see. */
export function PaymentsScreen({ search }: { search: PaymentsSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const canRead = useCan("payments.read");
  const canRecord = useCan("payments.edit");
  const [recording, setRecording] = useState<RecordRequest | null>(null);
  if (!canRead) return <PaymentsDenied />;
  return (
    <>
      <PaymentList
        search={search}
        onSearch={(next) => void navigate({ to: "/payments", search: next, replace: true })}
        onRecord={canRecord ? () => setRecording({ kind: "new" }) : undefined}
        more={canRecord && <ImportButton of="balances" label={t`Импорт начальных сальдо`} />}
      />
      <RecordPayment request={recording} onClose={() => setRecording(null)} />
    </>
  );
}
