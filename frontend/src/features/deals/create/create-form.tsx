import { Trans, useLingui } from "@lingui/react/macro";
import { Autocomplete, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { contactQueries } from "@/entities/clients/api";
import { fieldProblems } from "@/shared/edit/field-problems";
import type { Draft } from "@/shared/edit/use-draft";
import { FormFrame, type FrameProps } from "@/shared/ui/form-frame";
import { type CreateFields, isAmount, isRecognisable } from "./model";

type Props = FrameProps & { draft: Draft<CreateFields>; onSubmit: (fields: CreateFields) => void };

/** Four fields, any one of subject, person or phone is enough; a known person is picked from the list. */
export function CreateForm({ draft, onSubmit, ...frame }: Props) {
  const { t } = useLingui();
  const { fields, patch } = draft;
  const [isTried, setTried] = useState(false);
  const suggestions = useContactSuggestions(fields.contactId ? "" : fields.contactName);
  const problems = fieldProblems(frame.error);

  const submit = (): void => {
    setTried(true);
    if (isAmount(fields.amount) && isRecognisable(fields)) onSubmit(fields);
  };

  return (
    <FormFrame
      {...frame}
      gap="sm"
      draft={draft}
      verb={<Trans>Создать сделку</Trans>}
      onSubmit={submit}
    >
      <TextInput
        label={t`Что хочет клиент`}
        placeholder={t`Окна для школы`}
        value={fields.title}
        onChange={(event) => patch({ title: event.currentTarget.value })}
        error={
          problems["title"] ??
          (isTried && !isRecognisable(fields) && t`Напишите, о чём сделка или кто обратился`)
        }
        maxLength={200}
        data-autofocus
      />
      <TextInput
        label={t`Сумма, ₽`}
        inputMode="decimal"
        value={fields.amount}
        onChange={(event) => patch({ amount: event.currentTarget.value })}
        error={
          problems["amount"] ?? (!isAmount(fields.amount) && t`Сумма числом: 1 500 или 1500,50`)
        }
      />
      <Autocomplete
        label={t`Контакт`}
        placeholder={t`Имя или фамилия`}
        autoComplete="off"
        data={suggestions.map((contact) => contact.label)}
        filter={({ options }) => options}
        value={fields.contactName}
        error={problems["contact.last_name"] ?? problems["contact.first_name"]}
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
        error={problems["contact.phones"]}
        disabled={fields.contactId !== null}
        onChange={(event) => patch({ phone: event.currentTarget.value })}
      />
    </FormFrame>
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
