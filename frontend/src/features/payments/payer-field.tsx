import { useLingui } from "@lingui/react/macro";
import { SimpleGrid, TextInput } from "@mantine/core";
import { ClientPicker } from "@/entities/clients/client-picker";
import { useCan } from "@/entities/identity/use-me";
import type { PaymentDirection, Ref } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import type { PayerKind } from "./record-model";

type Value = { payerKind: PayerKind; payer: Ref | null; payerName: string };

type Props = {
  direction: PaymentDirection;
  value: Value;
  error: string | undefined;
  onChange: (value: Value) => void;
};

function kindFrom(value: string): PayerKind {
  return value === "contact" || value === "other" ? value : "company";
}

/** Who paid, or got it back: a company, a person, or a name that is in no book. */
export function PayerField({ direction, value, error, onChange }: Props) {
  const { t } = useLingui();
  const canSearch = useCan("clients.read");
  const { payerKind: kind, payer, payerName } = value;
  const isReturn = direction === "returned";
  const labels = {
    company: t`Компания`,
    contact: t`Контакт`,
    other: t`Не из базы`,
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
      <Choice
        label={isReturn ? t`Кому вернули` : t`Кто заплатил`}
        value={kind}
        error={error}
        data={Object.entries(labels).map(([name, label]) => ({ value: name, label }))}
        onChange={(name) => onChange({ payerKind: kindFrom(name), payer: null, payerName: "" })}
      />
      {kind === "other" ? (
        <TextInput
          label={t`Название или имя`}
          maxLength={300}
          value={payerName}
          onChange={({ currentTarget }) => onChange({ ...value, payerName: currentTarget.value })}
        />
      ) : (
        <ClientPicker
          key={kind}
          kind={kind}
          label={labels[kind]}
          value={payer}
          canEdit={canSearch}
          onChoose={(client) => onChange({ ...value, payer: client })}
        />
      )}
    </SimpleGrid>
  );
}
