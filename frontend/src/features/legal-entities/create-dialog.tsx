import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormChoice } from "@/entities/requisites/form-choice";
import { newKey } from "@/shared/api/if-match";
import type { LegalEntity, LegalEntityCreate, PartyForm } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDraft } from "@/shared/edit/use-draft";
import { dayOf } from "@/shared/lib/dates";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { legalEntityQueries, sendLegalEntity } from "./api";

type Props = { opened: boolean; onClose: () => void; onMade: (entity: LegalEntity) => void };

/** A name is enough to begin with: the rest is filled in on the firm's own page. */
export function CreateDialog({ opened, onClose, onMade }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Новая организация`}>
      {opened && <Form onClose={onClose} onMade={onMade} />}
    </Dialog>
  );
}

type Fields = { name: string; form: PartyForm };

function Form({ onClose, onMade }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const draft = useDraft<Fields>("legal-entity", { name: "", form: "organisation" });
  const { name, form } = draft.fields;
  const [isTried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: (body: LegalEntityCreate) => sendLegalEntity.create(body, key),
    onSuccess: (made) => {
      queries.setQueryData(legalEntityQueries.card(made.id).queryKey, made);
      void queries.invalidateQueries({ queryKey: legalEntityQueries.list().queryKey });
      draft.sent(() => onMade(made));
    },
  });
  const typed = name.trim();
  const problems = fieldProblems(create.error);
  const submit = (): void => {
    setTried(true);
    if (typed === "") return;
    const requisites = { form, short_name: typed };
    create.mutate({ name: typed, valid_from: dayOf(new Date()), requisites });
  };
  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Добавить организацию</Trans>}
      isBusy={create.isPending}
      error={create.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t`Название`}
        placeholder={t`ООО «Ромашка»`}
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => draft.patch({ name: currentTarget.value })}
        error={
          problems["name"] ??
          problems["requisites.short_name"] ??
          (isTried && typed === "" && t`Назовите организацию`)
        }
        data-autofocus
      />
      <FormChoice value={form} onChange={(value) => draft.patch({ form: value })} />
    </FormFrame>
  );
}
