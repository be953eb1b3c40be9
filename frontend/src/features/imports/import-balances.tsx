import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Money } from "@/entities/money/money";
import { useOwnFirms } from "@/entities/own-firms/api";
import type { LegalEntity } from "@/shared/api/types";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { toastDone } from "@/shared/ui/toast";
import { refreshAfter, sendBalances } from "./api";
import { ImportForm } from "./import-form";
import { doneWords } from "./words";

type Props = { opened: boolean; onClose: () => void };

/** What clients owed when the accounts began here, out of a list or a turnover sheet. */
export function ImportBalances({ opened, onClose }: Props) {
  const { t } = useLingui();
  const firms = useOwnFirms().filter(({ archived_at }) => !archived_at);
  const [first] = firms;
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Импорт начальных сальдо`} size={640}>
      {opened && first && <Form firms={firms} first={first} onClose={onClose} />}
      {opened && !first && (
        <Text size="sm">
          <Trans>Сальдо ведётся по нашей организации: её добавляют в настройках.</Trans>
        </Text>
      )}
    </Dialog>
  );
}

type FormProps = { firms: LegalEntity[]; first: LegalEntity; onClose: () => void };

function Form({ firms, first, onClose }: FormProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [firm, setFirm] = useState(first.id);
  const [newYear] = useToday().split("-");
  const [day, setDay] = useState(`${newYear}-01-01`);
  const fields = [
    { name: "client", title: t`Клиент` },
    { name: "inn", title: t`ИНН` },
    { name: "kpp", title: t`КПП` },
    { name: "contract", title: t`Договор` },
    { name: "contract_date", title: t`Дата договора` },
    { name: "debit", title: t`Нам должны (дебет)` },
    { name: "credit", title: t`Мы должны (кредит)` },
    { name: "amount", title: t`Сальдо` },
  ];
  return (
    <Stack gap="md">
      {firms.length > 1 && (
        <Choice
          label={t`Наша организация`}
          value={firm}
          data={firms.map(({ id: value, name: label }) => ({ value, label }))}
          onChange={setFirm}
        />
      )}
      <DayInput
        label={t`На начало дня`}
        description={t`То, что было до этого дня, больше не считается: оно уже в этих суммах.`}
        value={day}
        onChange={(next) => next && setDay(next)}
      />
      <ImportForm
        scope={`balances ${firm} ${day}`}
        sender={sendBalances(firm, day)}
        fields={fields}
        hint={
          <Trans>
            Клиент узнаётся по ИНН или названию. Сальдо — одним столбцом или дебетом и кредитом.
          </Trans>
        }
        renderMore={({ sum }) => <Sum sum={sum} />}
        onLoaded={(done) => {
          refreshAfter(queries, "balances");
          toastDone(doneWords(done));
          onClose();
        }}
        onCancel={onClose}
      />
    </Stack>
  );
}

function Sum({ sum }: { sum: string }) {
  if (!/[1-9]/.test(sum)) return null;
  const money = <Money value={sum.replace("-", "")} />;
  return (
    <Text size="sm">
      {sum.startsWith("-") ? (
        <Trans>Всего мы должны клиентам {money}</Trans>
      ) : (
        <Trans>Всего клиенты должны нам {money}</Trans>
      )}
    </Text>
  );
}
