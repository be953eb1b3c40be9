import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { paymentName } from "@/entities/payments/words";
import { ApiError } from "@/shared/api/api-error";
import type { Payment } from "@/shared/api/types";
import { useUnsent } from "@/shared/edit/use-unsent";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { acceptPayment, paymentQueries, sendPayment } from "./api";

type Props = { opened: boolean; payment: Payment; onClose: () => void };

export function UndoDialog({ opened, payment, onClose }: Props) {
  const name = paymentName(payment);
  return (
    <Dialog opened={opened} onClose={onClose} title={<Trans>Отменить: {name}</Trans>}>
      {opened && <Form payment={payment} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ payment, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const typed = reason.trim();
  const undo = useMutation({
    scope: { id: `payment-${payment.id}` },
    mutationFn: () => sendPayment.undo(payment, typed),
    onSuccess: (undone) => {
      acceptPayment(queries, undone);
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: paymentQueries.cardKey(payment.id) }),
  });
  useUnsent(() => typed !== "" && !undo.isSuccess);
  const refused = undo.error instanceof ApiError ? undo.error.fields : [];
  const objection = refused.find(({ pointer }) => pointer === "/reason")?.message;
  return (
    <FormFrame
      verb={<Trans>Отменить платёж</Trans>}
      color="red.9"
      isBusy={undo.isPending}
      error={objection ? null : undo.error}
      objection={objection ?? null}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (typed !== "") undo.mutate();
      }}
    >
      <Text size="sm">
        <Trans>Платёж останется с пометкой, но деньги по счетам больше не засчитаются.</Trans>
      </Text>
      <TextInput
        label={t`Причина`}
        placeholder={t`Записан дважды`}
        maxLength={300}
        value={reason}
        error={objection ?? (isTried && typed === "" && t`Напишите причину`)}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data-autofocus
      />
    </FormFrame>
  );
}
