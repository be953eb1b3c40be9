import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useUnsent } from "@/shared/edit/use-unsent";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { useConsents } from "./api";
import { bodyOf, draftOf, isPurpose, problemsOf, PURPOSES } from "./consent-model";
import { SaidFields } from "./said-fields";
import { purposeName } from "./words";

type Props = { opened: boolean; contactId: string; onClose: () => void };

export function ConsentDialog({ opened, contactId, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Записать согласие`} size={460}>
      {opened && <Form contactId={contactId} onClose={onClose} />}
    </Dialog>
  );
}

/** One purpose at a time: the law wants each consent apart from the others. */
function Form({ contactId, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const today = useToday();
  const [begun] = useState(() => draftOf(today));
  const [draft, setDraft] = useState(begun);
  const [isTried, setTried] = useState(false);
  // Pressed twice, it is recorded once.
  const [key, setKey] = useState(newKey);
  const { record } = useConsents(contactId);
  const found = problemsOf(draft, today);
  const refused = fieldProblems(record.error);
  const errors = {
    ...refused,
    ...(isTried && found.text && { text_version: t`Укажите версию или вставьте текст` }),
    ...(isTried && found.day && { at: t`Сегодня или раньше` }),
  };
  useUnsent(() => draft !== begun && !record.isSuccess);
  const put = (change: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...change });
    // Another record is another request.
    if (!record.isError) return;
    record.reset();
    setKey(newKey());
  };
  const submit = (): void => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    record.mutate(
      { body: bodyOf(draft, today), key },
      {
        onSuccess: () => {
          toastDone(<Trans>Согласие записано</Trans>);
          onClose();
        },
      },
    );
  };
  return (
    <FormFrame
      verb={<Trans>Записать</Trans>}
      gap="sm"
      isBusy={record.isPending}
      error={record.error}
      objection={isTried && Object.keys(found).length > 0}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Choice
        label={t`На что`}
        description={t`Разные согласия записываются отдельно`}
        value={draft.purpose}
        data={PURPOSES.map((purpose) => ({ value: purpose, label: purposeName(purpose) }))}
        onChange={(purpose) => isPurpose(purpose) && put({ purpose })}
        data-autofocus
      />
      <TextInput
        label={t`Версия текста`}
        placeholder={t`от 01.09.2026`}
        maxLength={120}
        value={draft.textVersion}
        error={errors["text_version"]}
        onChange={({ currentTarget: { value } }) => put({ textVersion: value })}
      />
      <Textarea
        label={t`Текст, с которым согласились`}
        description={t`Можно вместо версии`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={draft.text}
        error={refused["text"]}
        onChange={({ currentTarget: { value } }) => put({ text: value })}
      />
      <SaidFields draft={draft} errors={errors} onChange={put} />
    </FormFrame>
  );
}
