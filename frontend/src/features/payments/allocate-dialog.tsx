import { Trans, useLingui } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isApiError } from "@/shared/api/api-error";
import { useDraft } from "@/shared/edit/use-draft";
import type { Payment } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { acceptPayment, type Payer, paymentQueries, sendPayment } from "./api";
import { placeOf } from "./record-model";
import { SharesField } from "./shares-field";
import {
  givable,
  heldCandidates,
  openCandidates,
  paidCandidates,
  restOf,
  sharesOf,
  sharesProblems,
  type Typed,
} from "./shares-model";
import { useInvoices } from "./use-candidates";
import { useProblemWords } from "./use-problem-words";
import { useRefusal } from "./use-refusal";

type Props = { opened: boolean; payment: Payment; onClose: () => void };

export function AllocateDialog({ opened, payment, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Распределить по счетам`} size={640}>
      {opened && <Form payment={payment} onClose={onClose} />}
    </Dialog>
  );
}

function payerOf({ company, contact }: Payment): Payer | null {
  if (company) return { company_id: company.id };
  return contact ? { contact_id: contact.id } : null;
}

function Form({ payment, onClose }: Omit<Props, "opened">) {
  const queries = useQueryClient();
  const say = useProblemWords();
  const [isTried, setTried] = useState(false);
  const draft = useDraft<{ shares: Typed }>(`payment.shares.${payment.id}`, { shares: {} });
  const { shares } = draft.fields;
  const { direction, amount } = payment;
  const firm = payment.legal_entity.id;
  // What a refund gives back of an invoice is a share of the payment that it gives back.
  const payer = payment.refund_of ? null : payerOf(payment);
  const { open, paid, isAnswered } = useInvoices({ direction, firm, payer, amount });
  const others =
    direction === "returned" ? paidCandidates(paid) : openCandidates(open, null, amount);
  const candidates = heldCandidates(payment, others);
  const most = givable(payment);
  const found = sharesProblems(most, candidates, shares);
  const allocate = useMutation({
    scope: { id: `payment-${payment.id}` },
    mutationFn: (acceptsOther: boolean) =>
      sendPayment.allocate(payment, sharesOf(candidates, shares), acceptsOther),
    onSuccess: (changed) => {
      acceptPayment(queries, changed);
      draft.sent(onClose);
    },
    onError: () => void queries.invalidateQueries({ queryKey: paymentQueries.cardKey(payment.id) }),
  });
  const { error } = allocate;
  const isOtherPayer = isApiError(error, "other_payer");
  const refusal = useRefusal(error, (pointer) => placeOf(pointer, sharesOf(candidates, shares)));
  return (
    <FormFrame
      draft={draft}
      verb={isOtherPayer ? <Trans>Всё равно распределить</Trans> : <Trans>Распределить</Trans>}
      isBusy={allocate.isPending}
      error={isOtherPayer ? null : error}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(found).length === 0) allocate.mutate(isOtherPayer);
      }}
    >
      <SharesField
        isAlone
        direction={direction}
        candidates={candidates}
        typed={shares}
        rest={restOf(most, candidates, shares)}
        empty={
          isAnswered || !payer ? (
            <Trans>Подходящих счетов нет.</Trans>
          ) : (
            <Trans>Ищем счета плательщика…</Trans>
          )
        }
        problemAt={(place, limit) => {
          const problem = found[place];
          if (problem && (isTried || problem !== "share")) {
            return say(problem, { ...(limit && { most: limit }) });
          }
          return refusal.at(place);
        }}
        onType={(id, text) => {
          refusal.mend(`share:${id}`);
          if (isOtherPayer) allocate.reset();
          draft.patch({ shares: { ...shares, [id]: text } });
        }}
      />
      {isOtherPayer && (
        <Alert color="yellow" variant="light" role="alert">
          {error.message}
        </Alert>
      )}
    </FormFrame>
  );
}
