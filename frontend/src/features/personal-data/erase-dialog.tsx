import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Contact } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { isReason, reasonName, REASONS } from "./act-model";
import { useErase } from "./api";

type Props = { opened: boolean; contact: Contact; onClose: () => void };

/** Whoever is erased does not come back, so their name is typed before the button works. */
export function EraseDialog({ opened, contact, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Стереть персональные данные?`} size={480}>
      {opened && <Form contact={contact} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ contact, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState(REASONS[0] ?? "withdrawal");
  const [isWrong, setWrong] = useState(false);
  const erase = useErase(contact.id);
  const refused = fieldProblems(erase.error);
  const { name } = contact;
  const submit = (): void => {
    if (typed.trim() !== name) {
      setWrong(true);
      return;
    }
    erase.mutate(
      { name: typed.trim(), reason },
      {
        onSuccess: () => {
          toastDone(<Trans>Персональные данные стёрты. Акт — на карточке</Trans>);
          onClose();
        },
      },
    );
  };
  return (
    <FormFrame
      verb={<Trans>Стереть навсегда</Trans>}
      color="red.9"
      gap="sm"
      isBusy={erase.isPending}
      error={erase.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Text size="sm">
        <Trans>
          Имя, телефоны и почта исчезнут из карточки, поиска и журнала событий; в сделках этого
          человека — заметки, заявки и файлы. Выставленные документы, платежи и согласия останутся:
          их перечислит акт. Вернуть стёртое будет нельзя.
        </Trans>
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>
          В сделках компаний тексты правятся только там, где человек назван полностью. Остальное
          проверьте сами.
        </Trans>
      </Text>
      <Choice
        label={t`Причина`}
        value={reason}
        data={REASONS.map((one) => ({ value: one, label: reasonName(one) }))}
        onChange={(one) => isReason(one) && setReason(one)}
      />
      <TextInput
        label={t`Чтобы стереть, введите имя: ${name}`}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          setWrong(false);
          if (erase.isError) erase.reset();
        }}
        error={refused["name"] ?? (isWrong && t`Имя не совпадает`)}
        data-autofocus
      />
    </FormFrame>
  );
}
