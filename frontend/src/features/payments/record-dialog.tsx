import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { titleOf } from "@/entities/documents/words";
import { useOwnFirms } from "@/entities/own-firms/api";
import { paymentName } from "@/entities/payments/words";
import { newKey } from "@/shared/api/if-match";
import type { PaymentRecord } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { toastDone } from "@/shared/ui/toast";
import { acceptPayment, sendPayment } from "./api";
import { RecordForm } from "./record-form";
import { beginningOf, draftName, type RecordFields } from "./record-model";
import type { RecordRequest } from "./record-request";

type Props = { request: RecordRequest | null; onClose: () => void };

export function RecordDialog({ request, onClose }: Props) {
  const { t } = useLingui();
  const titles: Record<RecordRequest["kind"], string> = {
    new: t`Новый платёж`,
    deal: t`Новый платёж`,
    invoice: t`Оплата счёта`,
    refund: t`Возврат денег`,
  };
  return (
    <Dialog
      opened={request !== null}
      onClose={onClose}
      title={request ? titles[request.kind] : ""}
      size={640}
    >
      {request && <Content request={request} onClose={onClose} />}
    </Dialog>
  );
}

function Content({ request, onClose }: { request: RecordRequest; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const firms = useOwnFirms();
  const [key] = useState(newKey);
  const purpose = (): string => {
    if (request.kind === "invoice") return t`Оплата: ${titleOf(request.invoice)}`;
    return request.kind === "refund" ? t`Возврат по платежу № ${request.payment.number}` : "";
  };
  const draft = useDraft<RecordFields>(draftName(request), beginningOf(request, purpose()));
  const record = useMutation({
    mutationFn: (body: PaymentRecord) => sendPayment.record(body, key),
    onSuccess: (made) => {
      acceptPayment(queries, made);
      draft.sent(onClose);
      toastDone(
        <Trans>
          Записано: {paymentName(made)}.{" "}
          <Anchor component={Link} to={`/payments/${made.id}`} underline="always">
            Открыть
          </Anchor>
        </Trans>,
      );
    },
  });
  return (
    <RecordForm
      request={request}
      draft={draft}
      firms={firms}
      isBusy={record.isPending}
      error={record.error}
      onForget={record.reset}
      onSubmit={record.mutate}
      onCancel={onClose}
    />
  );
}
