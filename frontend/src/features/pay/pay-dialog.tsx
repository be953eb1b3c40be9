import { Trans, useLingui } from "@lingui/react/macro";
import { SimpleGrid, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { ApiError, isApiError } from "@/shared/api/api-error";
import type { EmployeePay } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { formatMonth, monthOf } from "@/shared/lib/months";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { MonthInput } from "@/shared/ui/month-input";
import { usePay } from "./api";
import {
  bodyOf,
  fieldsOf,
  isPayBase,
  PAY_BASES,
  type PayFields,
  type PayProblem,
  problemsOf,
} from "./pay-model";
import { baseName } from "./words";

type Props = { userId: string; wish: EmployeePay | "new" | null; onClose: () => void };

export function PayDialog({ userId, wish, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={wish !== null} onClose={onClose} title={t`Условия оплаты`}>
      {wish && <Form userId={userId} known={wish === "new" ? null : wish} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = { userId: string; known: EmployeePay | null; onClose: () => void };

function Form({ userId, known, onClose }: FormProps) {
  const { t } = useLingui();
  const month = monthOf(useToday());
  const draft = useDraft<PayFields>(
    `pay.${userId}.${known?.from_month ?? "new"}`,
    fieldsOf(known, month),
  );
  const { fields } = draft;
  const [isTried, setTried] = useState(false);
  const { set } = usePay(userId);
  const { error } = set;
  const isTaken = isApiError(error, "stale") && known === null;
  const isClosed = isApiError(error, "period_closed");
  const problems = isTried ? problemsOf(fields) : [];
  const wrong = (name: PayProblem, message: string) => problems.includes(name) && message;
  const refusedAt = (pointer: string): string | undefined =>
    error instanceof ApiError
      ? error.fields.find((one) => one.pointer.endsWith(pointer))?.message
      : undefined;
  const put = (change: Partial<PayFields>): void => {
    draft.patch(change);
    if (error) set.reset();
  };
  const submit = (): void => {
    setTried(true);
    if (problemsOf(fields).length > 0) return;
    const body = bodyOf(fields, known);
    set.mutate({ from: fields.from, body }, { onSuccess: () => draft.sent(onClose) });
  };
  const taken = t`С этого месяца условия уже есть: исправьте их`;
  return (
    <FormFrame
      verb={<Trans>Сохранить</Trans>}
      gap="sm"
      draft={draft}
      isBusy={set.isPending}
      error={isTaken || isClosed ? null : error}
      objection={isTaken ? taken : isClosed && error.message}
      onCancel={onClose}
      onSubmit={submit}
    >
      {known ? (
        <Text size="sm">
          <Trans>С месяца: {formatMonth(known.from_month)}</Trans>
        </Text>
      ) : (
        <MonthInput
          label={t`С месяца`}
          value={fields.from}
          error={
            refusedAt("from_month") ??
            (isTaken && taken) ??
            (isClosed && error.message) ??
            wrong("from", t`Выберите месяц`)
          }
          onChange={(from) => put({ from })}
        />
      )}
      <TextInput
        label={t`Оклад в месяц, ₽`}
        description={t`Вместе с налогами и взносами, которые платит фирма.`}
        inputMode="decimal"
        value={fields.salary}
        error={refusedAt("/salary") ?? wrong("salary", t`Сумма числом: 1 500 или 1500,50`)}
        onChange={({ currentTarget }) => put({ salary: currentTarget.value })}
        data-autofocus
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t`Вознаграждение, %`}
          inputMode="decimal"
          value={fields.commission}
          error={refusedAt("/commission") ?? wrong("commission", t`От 0 до 100, до двух знаков`)}
          onChange={({ currentTarget }) => put({ commission: currentTarget.value })}
        />
        <Choice
          label={t`От чего`}
          value={fields.of}
          data={PAY_BASES.map((value) => ({ value, label: baseName(value) }))}
          onChange={(of) => isPayBase(of) && put({ of })}
        />
      </SimpleGrid>
    </FormFrame>
  );
}
