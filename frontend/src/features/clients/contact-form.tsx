import { Trans, useLingui } from "@lingui/react/macro";
import { SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { ClientPicker } from "@/entities/clients/client-picker";
import type { ContactCreate, Ref } from "@/shared/api/types";
import { type Sent, useDraft } from "@/shared/edit/use-draft";
import { ClientForm } from "./client-form";
import { type ContactFields, contactFrom, isNobody, toContact } from "./form-model";

type Props = {
  typed: string;
  isBusy: boolean;
  error: unknown;
  onSubmit: (body: ContactCreate, sent: Sent) => void;
  onCancel: () => void;
};

type Draft = ContactFields & { company: Ref | null };

const beginOf = (typed: string): Draft => ({ ...contactFrom(typed), company: null });

export function ContactForm({ typed, isBusy, error, onSubmit, onCancel }: Props) {
  const { t } = useLingui();
  const draft = useDraft("contact", beginOf(typed));
  const { company, ...fields } = draft.fields;
  const [isTried, setTried] = useState(false);
  const bind = (name: keyof ContactFields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      draft.patch({ [name]: value });
    },
  });
  const isMissing = isTried && isNobody(fields);

  return (
    <ClientForm
      draft={draft}
      error={error}
      isBusy={isBusy}
      verb={<Trans>Создать контакт</Trans>}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        if (!isNobody(fields)) onSubmit(toContact(fields, company?.id ?? null), draft.sent);
      }}
    >
      {(problems) => (
        <>
          <TextInput
            label={t`Фамилия`}
            maxLength={80}
            error={problems["last_name"] ?? (isMissing && t`Нужно имя, телефон или почта`)}
            data-autofocus
            autoFocus
            {...bind("last_name")}
          />
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              label={t`Имя`}
              maxLength={80}
              error={problems["first_name"]}
              {...bind("first_name")}
            />
            <TextInput
              label={t`Отчество`}
              maxLength={80}
              error={problems["middle_name"]}
              {...bind("middle_name")}
            />
          </SimpleGrid>
          <TextInput
            label={t`Телефон`}
            type="tel"
            inputMode="tel"
            error={problems["phones"]}
            {...bind("phone")}
          />
          <TextInput
            label={t`Почта`}
            type="email"
            inputMode="email"
            error={problems["emails"]}
            {...bind("email")}
          />
          <ClientPicker
            kind="company"
            label={t`Компания`}
            value={company}
            canEdit
            onChoose={(chosen) => draft.patch({ company: chosen })}
          />
          <TextInput
            label={t`Должность`}
            maxLength={120}
            error={problems["post"]}
            {...bind("post")}
          />
        </>
      )}
    </ClientForm>
  );
}
