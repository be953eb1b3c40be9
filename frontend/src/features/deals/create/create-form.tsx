import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Autocomplete, Button, Group, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { contactQueries } from "@/entities/clients/api";
import { ErrorText } from "@/shared/ui/states/error-text";
import { type CreateFields, isAmount, isRecognisable } from "./model";
import { WriteButton } from "@/shared/ui/write-button";

type Props = {
  isBusy: boolean;
  error: unknown;
  onSubmit: (fields: CreateFields) => void;
  onCancel: () => void;
};

const EMPTY: CreateFields = { title: "", amount: "", contactId: null, contactName: "", phone: "" };

/** Four fields, any one of subject, person or phone is enough; a known person is picked from the list. */
export function CreateForm({ isBusy, error, onSubmit, onCancel }: Props) {
  const { t } = useLingui();
  const [fields, setFields] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const patch = (change: Partial<CreateFields>): void =>
    setFields((now) => Object.assign({}, now, change));
  const suggestions = useContactSuggestions(fields.contactId ? "" : fields.contactName);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isAmount(fields.amount) && isRecognisable(fields)) onSubmit(fields);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t`Что хочет клиент`}
          placeholder={t`Окна для школы`}
          value={fields.title}
          onChange={(event) => patch({ title: event.currentTarget.value })}
          error={isTried && !isRecognisable(fields) && t`Напишите, о чём сделка или кто обратился`}
          maxLength={200}
          data-autofocus
        />
        <TextInput
          label={t`Сумма, ₽`}
          inputMode="decimal"
          value={fields.amount}
          onChange={(event) => patch({ amount: event.currentTarget.value })}
          error={!isAmount(fields.amount) && t`Сумма числом: 1 500 или 1500,50`}
        />
        <Autocomplete
          label={t`Контакт`}
          placeholder={t`Имя или фамилия`}
          autoComplete="off"
          data={suggestions.map((contact) => contact.label)}
          filter={({ options }) => options}
          value={fields.contactName}
          onChange={(contactName) => {
            const known = suggestions.find((contact) => contact.label === contactName);
            patch(
              known
                ? { contactId: known.id, contactName, phone: known.phone }
                : { contactId: null, contactName },
            );
          }}
        />
        <TextInput
          label={t`Телефон`}
          type="tel"
          inputMode="tel"
          value={fields.phone}
          disabled={fields.contactId !== null}
          onChange={(event) => patch({ phone: event.currentTarget.value })}
        />
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={error} />
          </Alert>
        )}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onCancel}>
            <Trans>Отмена</Trans>
          </Button>
          <WriteButton type="submit" loading={isBusy}>
            <Trans>Создать сделку</Trans>
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
}

/** Labels of an autocomplete must differ, so namesakes carry their phone. */
function useContactSuggestions(typed: string) {
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery(contactQueries.find(q));
  const seen = new Set<string>();
  return (found.data?.items ?? [])
    .map((contact) => {
      const phone = contact.phones[0]?.raw ?? "";
      return { id: contact.id, label: [contact.name, phone].filter(Boolean).join(", "), phone };
    })
    .filter(({ label }) => !seen.has(label) && seen.add(label));
}
