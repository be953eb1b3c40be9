import { Trans, useLingui } from "@lingui/react/macro";
import { SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CompanyCreate } from "@/shared/api/types";
import { type Sent, useDraft } from "@/shared/edit/use-draft";
import { ClientForm } from "./client-form";
import { type CompanyFields, companyFrom, toCompany } from "./form-model";

type Props = {
  typed: string;
  isBusy: boolean;
  error: unknown;
  onSubmit: (body: CompanyCreate, sent: Sent) => void;
  onCancel: () => void;
};

/** The check digits of an ИНН are the server's to judge; its words stand at the field. */
export function CompanyForm({ typed, isBusy, error, onSubmit, onCancel }: Props) {
  const { t } = useLingui();
  const draft = useDraft("company", companyFrom(typed));
  const { fields } = draft;
  const [isTried, setTried] = useState(false);
  const bind = (name: keyof CompanyFields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      draft.patch({ [name]: value });
    },
  });
  const isMissing = isTried && fields.name.trim() === "";

  return (
    <ClientForm
      draft={draft}
      error={error}
      isBusy={isBusy}
      verb={<Trans>Создать компанию</Trans>}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        if (fields.name.trim() !== "") onSubmit(toCompany(fields), draft.sent);
      }}
    >
      {(problems) => (
        <>
          <TextInput
            label={t`Название`}
            placeholder={t`ООО «Ромашка»`}
            maxLength={200}
            error={problems["name"] ?? (isMissing && t`Назовите компанию`)}
            data-autofocus
            autoFocus
            {...bind("name")}
          />
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              label={t`ИНН`}
              inputMode="numeric"
              error={problems["inn"]}
              {...bind("inn")}
            />
            <TextInput
              label={t`КПП`}
              inputMode="numeric"
              error={problems["kpp"]}
              {...bind("kpp")}
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
          <TextInput label={t`Сайт`} inputMode="url" error={problems["site"]} {...bind("site")} />
        </>
      )}
    </ClientForm>
  );
}
