import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { DIRECTIONS, isDirection, isWay, WAYS } from "@/entities/payments/kinds";
import { directionName, wayName } from "@/entities/payments/words";
import { isApiError } from "@/shared/api/api-error";
import type { LegalEntity, PaymentRecord, Ref } from "@/shared/api/types";
import type { Draft } from "@/shared/edit/use-draft";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { FormFrame, type FrameProps } from "@/shared/ui/form-frame";
import { PayerField } from "./payer-field";
import { amountOf, bodyOf, payerOf, placeOf, problemsOf, type RecordFields } from "./record-model";
import type { RecordRequest } from "./record-request";
import { SharesField } from "./shares-field";
import { restOf, sharesOf } from "./shares-model";
import { useCandidates } from "./use-candidates";
import { useProblemWords } from "./use-problem-words";
import { useRefusal } from "./use-refusal";

type Props = FrameProps & {
  request: RecordRequest;
  draft: Draft<RecordFields>;
  firms: LegalEntity[];
  /** What the server has answered is about another payer or another day. */
  onForget: () => void;
  onSubmit: (body: PaymentRecord) => void;
};

/** Money that came or went back, and for which invoices it is. */
export function RecordForm({ request, draft, firms, onForget, onSubmit, ...frame }: Props) {
  const { t } = useLingui();
  const today = useToday();
  const say = useProblemWords();
  const mayEditClosed = useCan("periods.edit_closed");
  const [isTried, setTried] = useState(false);
  const { fields } = draft;
  const { error } = frame;
  const isRefund = request.kind === "refund";
  const offered = offeredFirms(firms, request);
  const firm = fields.firm || (offered[0]?.id ?? "");
  const day = fields.day === "" ? today : fields.day;
  const amount = amountOf(fields.amount);
  const payer = payerOf(fields);
  const wish = { direction: fields.direction, firm, payer, amount };
  const { candidates, isAnswered } = useCandidates(request, wish);
  const closedUntil = firms.find(({ id }) => id === firm)?.closed_until;
  const isClosed = Boolean(closedUntil && day && day <= closedUntil && !mayEditClosed);
  const found = problemsOf(fields, { firm, day, isClosed, candidates, isRefund });
  const refusal = useRefusal(error, (pointer) =>
    placeOf(pointer, sharesOf(candidates, fields.shares)),
  );
  const isOtherPayer = isApiError(error, "other_payer");
  const isPeriodClosed = isApiError(error, "period_closed");

  const problemAt = (place: string, most?: string): string | undefined => {
    const problem = found[place];
    // What was typed over the top of a list is told at once: the sums are counted while they are typed.
    const isTold = isTried || place === "rest" || problem === "over" || problem === "closed";
    if (problem && isTold) return say(problem, { ...(most && { most }), closedUntil });
    if (place === "day" && isPeriodClosed) return error.message;
    return refusal.at(place);
  };
  const put = (place: string, patch: Partial<RecordFields>): void => {
    refusal.mend(place);
    if (isOtherPayer || isPeriodClosed) onForget();
    draft.patch(patch);
  };
  const submit = (): void => {
    setTried(true);
    if (Object.keys(found).length > 0 || day === null) return;
    onSubmit(bodyOf(fields, request, { firm, day, candidates, acceptsOther: isOtherPayer }));
  };

  return (
    <FormFrame
      {...frame}
      gap="sm"
      draft={draft}
      error={isOtherPayer || isPeriodClosed ? null : error}
      objection={isPeriodClosed ? error.message : null}
      verb={
        isOtherPayer ? (
          <Trans>Всё равно записать</Trans>
        ) : isRefund ? (
          <Trans>Записать возврат</Trans>
        ) : (
          <Trans>Записать платёж</Trans>
        )
      }
      onSubmit={submit}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {!isRefund && request.kind !== "invoice" && (
          <Choice
            label={t`Куда шли деньги`}
            value={fields.direction}
            data={DIRECTIONS.map((one) => ({ value: one, label: directionName(one) }))}
            onChange={(value) =>
              isDirection(value) && put("direction", { direction: value, shares: {} })
            }
          />
        )}
        {(offered.length !== 1 || problemAt("firm")) && (
          <Choice
            label={t`Наша организация`}
            value={firm}
            disabled={isRefund || request.kind === "invoice"}
            error={problemAt("firm")}
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => put("firm", { firm: value })}
          />
        )}
        <TextInput
          label={t`Сумма, ₽`}
          inputMode="decimal"
          value={fields.amount}
          error={problemAt("amount")}
          onChange={({ currentTarget }) => put("amount", { amount: currentTarget.value })}
          data-autofocus
        />
        <DayInput
          label={t`Дата`}
          value={day}
          error={problemAt("day")}
          onChange={(value) => put("day", { day: value })}
        />
        <Choice
          label={t`Способ`}
          value={fields.way}
          data={WAYS.map((one) => ({ value: one, label: wayName(one) }))}
          onChange={(value) => isWay(value) && put("way", { way: value })}
        />
        <TextInput
          label={t`Номер платёжки или чека`}
          maxLength={50}
          value={fields.reference}
          error={problemAt("reference")}
          onChange={({ currentTarget }) => put("reference", { reference: currentTarget.value })}
        />
      </SimpleGrid>
      <PayerField
        direction={fields.direction}
        value={fields}
        error={problemAt("payer")}
        onChange={(value) => put("payer", value)}
      />
      <TextInput
        label={t`Назначение`}
        maxLength={500}
        value={fields.purpose}
        error={problemAt("purpose")}
        onChange={({ currentTarget }) => put("purpose", { purpose: currentTarget.value })}
      />
      <SharesField
        direction={fields.direction}
        candidates={candidates}
        typed={fields.shares}
        rest={restOf(amount, candidates, fields.shares)}
        empty={
          isAnswered ? (
            <Trans>Подходящих счетов нет.</Trans>
          ) : (
            <Trans>Появятся, когда будут сумма и плательщик из базы.</Trans>
          )
        }
        problemAt={problemAt}
        onType={(id, text) => put(`share:${id}`, { shares: { ...fields.shares, [id]: text } })}
      />
      {isOtherPayer && (
        <Alert color="yellow" variant="light" role="alert">
          {error.message}
        </Alert>
      )}
    </FormFrame>
  );
}

/** The firms that are worked with; that of the invoice or of the refund in any case. */
function offeredFirms(firms: LegalEntity[], request: RecordRequest): Ref[] {
  const own =
    request.kind === "invoice"
      ? request.invoice.legal_entity
      : request.kind === "refund"
        ? request.payment.legal_entity
        : null;
  const alive = firms.filter(({ archived_at }) => !archived_at);
  if (!own || alive.some(({ id }) => id === own.id)) return alive;
  return [own, ...alive];
}
