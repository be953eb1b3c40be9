import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isCostKind } from "@/entities/costs/kinds";
import { kindOptions } from "@/entities/costs/words";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { ApiError, isApiError } from "@/shared/api/api-error";
import { newKey } from "@/shared/api/if-match";
import { useDraft } from "@/shared/edit/use-draft";
import { formatMonth } from "@/shared/lib/months";
import { Choice } from "@/shared/ui/choice";
import { FormFrame } from "@/shared/ui/form-frame";
import { MonthInput } from "@/shared/ui/month-input";
import {
  type CostFields,
  type CostProblem,
  type CostWish,
  createBody,
  editBody,
  editRuleBody,
  fieldsOf,
  problemsOf,
  repeatBody,
} from "./form-model";
import { useCostChanges } from "./api";
import { SubjectField } from "./subject-field";

type Props = { wish: CostWish; onClose: () => void };

export function CostForm({ wish, onClose }: Props) {
  const { t } = useLingui();
  const draft = useDraft<CostFields>(draftName(wish), fieldsOf(wish));
  const { fields } = draft;
  const [isTried, setTried] = useState(false);
  const sending = useSending(wish);
  const { error } = sending;
  const isClosed = isApiError(error, "period_closed");
  const problems = isTried ? problemsOf(fields) : [];
  const refusedAt = (...pointers: string[]): string | undefined =>
    error instanceof ApiError
      ? error.fields.find((one) => pointers.includes(one.pointer))?.message
      : undefined;
  const wrong = (name: CostProblem, message: string) => problems.includes(name) && message;
  const put = (change: Partial<CostFields>): void => {
    draft.patch(change);
    sending.reset();
  };
  const submit = (): void => {
    setTried(true);
    if (problemsOf(fields).length > 0) return;
    sending.send(fields, () => draft.sent(onClose));
  };
  const isRule = wish.kind === "rule";
  return (
    <FormFrame
      verb={wish.kind === "new" ? <Trans>Записать</Trans> : <Trans>Сохранить</Trans>}
      gap="sm"
      draft={draft}
      isBusy={sending.isPending}
      error={isClosed ? null : error}
      objection={isClosed ? error.message : null}
      onCancel={onClose}
      onSubmit={submit}
    >
      {isRule ? (
        <Text size="sm">
          <Trans>С месяца: {formatMonth(fields.month)}</Trans>
        </Text>
      ) : (
        <MonthInput
          label={fields.repeats ? t`Первый месяц` : t`Месяц`}
          value={fields.month}
          error={
            refusedAt("/month", "/from_month") ??
            (isClosed && error.message) ??
            wrong("month", t`Выберите месяц`)
          }
          onChange={(month) => put({ month })}
        />
      )}
      {wish.kind === "new" && (
        <Checkbox
          label={t`Повторять каждый месяц`}
          checked={fields.repeats}
          onChange={({ currentTarget }) => put({ repeats: currentTarget.checked })}
        />
      )}
      {fields.repeats && (
        <MonthInput
          label={t`Последний месяц`}
          description={t`Пусто — пока не остановите.`}
          value={fields.until}
          error={refusedAt("/to_month") ?? wrong("until", t`Не раньше первого месяца`)}
          onChange={(until) => put({ until })}
        />
      )}
      <Choice
        label={t`На что`}
        value={fields.kind}
        error={refusedAt("/subject/kind")}
        data={kindOptions()}
        onChange={(kind) => isCostKind(kind) && put({ kind, subject: null })}
      />
      <SubjectField
        key={fields.kind}
        kind={fields.kind}
        value={fields.subject}
        error={refusedAt("/subject/id") ?? (wrong("subject", t`Выберите из списка`) || undefined)}
        onChange={(subject) => put({ subject })}
      />
      <CategoryChoice
        value={fields.category}
        error={refusedAt("/category_id") ?? wrong("category", t`Выберите статью`)}
        onChange={(category) => put({ category })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <TextInput
          label={t`Сумма с НДС, ₽`}
          inputMode="decimal"
          value={fields.amount}
          error={refusedAt("/amount") ?? wrong("amount", t`Сумма числом: 1 500 или 1500,50`)}
          onChange={({ currentTarget }) => put({ amount: currentTarget.value })}
        />
        <TextInput
          label={t`НДС к вычету, ₽`}
          inputMode="decimal"
          value={fields.vat}
          error={refusedAt("/vat_amount") ?? wrong("vat", t`Сумма числом: 1 500 или 1500,50`)}
          onChange={({ currentTarget }) => put({ vat: currentTarget.value })}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        <Trans>
          В отчётах расход считается без НДС к вычету. Если фирма не платит НДС или платит по ставке
          5 или 7 %, вычета нет: оставьте поле пустым.
        </Trans>
      </Text>
      <TextInput
        label={t`Комментарий`}
        maxLength={300}
        value={fields.note}
        error={refusedAt("/note")}
        onChange={({ currentTarget }) => put({ note: currentTarget.value })}
      />
      {isRule && (
        <Text size="sm" c="dimmed">
          <Trans>Записи, которые уже сделаны, останутся как есть.</Trans>
        </Text>
      )}
    </FormFrame>
  );
}

type CategoryProps = {
  value: string;
  error: string | false | undefined;
  onChange: (category: string) => void;
};

/** What money goes on; an archived one stays where it was chosen. */
function CategoryChoice({ value, error, onChange }: CategoryProps) {
  const { t } = useLingui();
  const all = useQuery(dictionaryQueries.costCategories()).data?.items ?? [];
  const offered = all.filter(({ id, is_archived: isArchived }) => !isArchived || id === value);
  return (
    <Choice
      label={t`Статья`}
      value={value}
      error={error}
      data={[
        { value: "", label: t`Выберите` },
        ...offered.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChange}
    />
  );
}

function draftName(wish: CostWish): string {
  return wish.kind === "new" ? "cost.new" : `${wish.kind}.${wish.of.id}`;
}

/** The one request that a form ends with. */
function useSending(wish: CostWish) {
  const { create, edit, repeat, editRule } = useCostChanges();
  const [key, setKey] = useState(newKey);
  const all = [create, edit, repeat, editRule];
  return {
    error: all.find(({ isError }) => isError)?.error ?? null,
    isPending: all.some(({ isPending }) => isPending),
    reset: (): void => {
      if (!all.some(({ isError }) => isError)) return;
      for (const one of all) one.reset();
      setKey(newKey());
    },
    send: (fields: CostFields, onSuccess: () => void): void => {
      const then = { onSuccess };
      if (wish.kind === "cost") edit.mutate({ of: wish.of, body: editBody(fields) }, then);
      else if (wish.kind === "rule") {
        editRule.mutate({ of: wish.of, body: editRuleBody(fields) }, then);
      } else if (fields.repeats) repeat.mutate({ body: repeatBody(fields), key }, then);
      else create.mutate({ body: createBody(fields), key }, then);
    },
  };
}
