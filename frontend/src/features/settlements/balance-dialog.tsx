import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { titleOf } from "@/entities/documents/words";
import { useCan } from "@/entities/identity/use-me";
import { ApiError, isApiError } from "@/shared/api/api-error";
import { newKey } from "@/shared/api/if-match";
import type { LegalEntity, OpeningBalance } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { type Client, settlementQueries, useOpeningBalances } from "./api";
import {
  type BalanceFields,
  createBody,
  DEBTORS,
  editBody,
  fieldsOf,
  problemsOf,
  thisYear,
} from "./settlement-model";

type Props = {
  wish: OpeningBalance | "new" | null;
  client: Client;
  firms: LegalEntity[];
  firm: LegalEntity;
  onClose: () => void;
};

export function BalanceDialog({ wish, ...rest }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={wish !== null} onClose={rest.onClose} title={t`Начальное сальдо`}>
      {wish && <Form wish={wish} {...rest} />}
    </Dialog>
  );
}

type FormProps = Props & { wish: OpeningBalance | "new" };

/** Once written down, whose it is and of what stays: the day and the sum are corrected. */
function Form({ wish, client, firms, firm, onClose }: FormProps) {
  const { t } = useLingui();
  const { from } = thisYear(useToday());
  const known = wish === "new" ? null : wish;
  const owner = "company_id" in client ? client.company_id : client.contact_id;
  const draft = useDraft<BalanceFields>(
    `opening-balance.${known?.id ?? owner}`,
    known
      ? fieldsOf(known)
      : { firm: firm.id, day: from, debtor: "client", amount: "", contract: "" },
  );
  const { fields } = draft;
  const [isTried, setTried] = useState(false);
  const [key, setKey] = useState(newKey);
  const { create, edit } = useOpeningBalances();
  const { error } = known ? edit : create;
  const problems = isTried ? problemsOf(fields) : [];
  const isTaken = isApiError(error, "taken");
  const isClosed = isApiError(error, "period_closed");
  const refusedAt = (pointer: string): string | undefined =>
    error instanceof ApiError
      ? error.fields.find((one) => one.pointer === pointer)?.message
      : undefined;
  const put = (change: Partial<BalanceFields>): void => {
    draft.patch(change);
    if (!error) return;
    create.reset();
    edit.reset();
    setKey(newKey());
  };
  const submit = (): void => {
    setTried(true);
    if (problemsOf(fields).length > 0) return;
    const onSuccess = (): void => draft.sent(onClose);
    if (known) edit.mutate({ of: known, body: editBody(fields) }, { onSuccess });
    else create.mutate({ body: createBody(fields, client), key }, { onSuccess });
  };
  const debtors = { client: t`Клиент должен нам`, firm: t`Мы должны клиенту` };
  const taken = t`Такое сальдо уже записано: исправьте его`;
  return (
    <FormFrame
      verb={known ? <Trans>Сохранить</Trans> : <Trans>Записать</Trans>}
      gap="sm"
      draft={draft}
      isBusy={create.isPending || edit.isPending}
      error={isTaken || isClosed ? null : error}
      objection={isTaken || isClosed ? error.message : null}
      onCancel={onClose}
      onSubmit={submit}
    >
      {!known && firms.length > 1 && (
        <Choice
          label={t`Наша организация`}
          value={fields.firm}
          error={refusedAt("/legal_entity_id")}
          data={firms.map(({ id: value, name: label }) => ({ value, label }))}
          onChange={(value) => put({ firm: value, contract: "" })}
        />
      )}
      <DayInput
        label={t`На начало дня`}
        value={fields.day}
        error={
          refusedAt("/on_date") ??
          (isClosed && error.message) ??
          (problems.includes("day") && t`Выберите день`)
        }
        onChange={(day) => put({ day })}
      />
      <Choice
        label={t`Кто должен`}
        value={fields.debtor}
        data={DEBTORS.map((value) => ({ value, label: debtors[value] }))}
        onChange={(value) => put({ debtor: value === "firm" ? "firm" : "client" })}
      />
      <TextInput
        label={t`Сумма, ₽`}
        inputMode="decimal"
        value={fields.amount}
        error={
          refusedAt("/amount") ??
          (problems.includes("amount") && t`Сумма числом: 1 500 или 1500,50`)
        }
        onChange={({ currentTarget }) => put({ amount: currentTarget.value })}
        data-autofocus
      />
      {known ? (
        known.contract && <Text size="sm">{titleOf(known.contract)}</Text>
      ) : (
        <ContractChoice
          client={client}
          firm={fields.firm}
          value={fields.contract}
          error={refusedAt("/contract_id") ?? (isTaken ? taken : undefined)}
          onChange={(contract) => put({ contract })}
        />
      )}
      <Text size="sm" c="dimmed">
        <Trans>То, что было до этого дня, больше не считается: оно уже в этой сумме.</Trans>
      </Text>
    </FormFrame>
  );
}

type ContractProps = {
  client: Client;
  firm: string;
  value: string;
  error: string | undefined;
  onChange: (contract: string) => void;
};

/** A balance of one contract, or of all that has none of its own. */
function ContractChoice({ client, firm, value, error, onChange }: ContractProps) {
  const { t } = useLingui();
  const contracts = useQuery({
    ...settlementQueries.contracts(client, firm),
    enabled: useCan("documents.read"),
  });
  return (
    <Choice
      label={t`Договор`}
      value={value}
      error={error}
      data={[
        { value: "", label: t`Без договора, по всем остальным` },
        ...(contracts.data?.items ?? []).map((one) => ({ value: one.id, label: titleOf(one) })),
      ]}
      onChange={onChange}
    />
  );
}
