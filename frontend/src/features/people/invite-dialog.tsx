import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { roleQueries } from "@/entities/roles/api";
import { mayGive } from "@/entities/roles/rights";
import { newKey } from "@/shared/api/if-match";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useChange } from "@/shared/edit/use-change";
import { useDraft } from "@/shared/edit/use-draft";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { sendInvitation } from "./api";
import { DepartmentChoice } from "./department-choice";

type Props = { opened: boolean; onClose: () => void };

export function InviteDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Пригласить сотрудника`}>
      <InviteForm onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const roles = useQuery(roleQueries.list());
  const change = useChange("people");
  const [key] = useState(newKey);
  const draft = useDraft("invitation", { email: "", role: "", department: "" });
  const { email, role, department } = draft.fields;
  const [isTried, setTried] = useState(false);
  const problems = fieldProblems(change.error);
  const offered = (roles.data?.items ?? []).filter((one) => mayGive(me, one));

  const submit = (): void => {
    setTried(true);
    const address = email.trim();
    if (address === "" || role === "") return;
    change.mutate(() => sendInvitation.create(address, role, department || null, key), {
      onSuccess: () => {
        toastDone(<Trans>Приглашение отправлено: {address}</Trans>);
        draft.sent(onClose);
      },
    });
  };

  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Отправить приглашение</Trans>}
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t`Почта`}
        type="email"
        inputMode="email"
        placeholder="vera@romashka.ru"
        value={email}
        onChange={(event) => draft.patch({ email: event.currentTarget.value })}
        error={problems["email"] ?? (isTried && email.trim() === "" && t`Напишите адрес почты`)}
        data-autofocus
      />
      <Choice
        label={t`Роль`}
        value={role}
        data={[
          { value: "", label: t`Выберите роль` },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={problems["role_id"] ?? (isTried && role === "" && t`Выберите роль`)}
        onChange={(id) => draft.patch({ role: id })}
      />
      <DepartmentChoice value={department} onChange={(id) => draft.patch({ department: id })} />
      <Text size="sm" c="dimmed">
        <Trans>
          Придёт письмо со ссылкой на семь дней. Имя, логин и пароль человек выберет сам.
        </Trans>
      </Text>
    </FormFrame>
  );
}
