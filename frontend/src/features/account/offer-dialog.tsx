import "@mantine/core/styles/PasswordInput.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { PasswordInput, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { userQueries } from "@/entities/users/api";
import { newKey } from "@/shared/api/if-match";
import { useChange } from "@/shared/edit/use-change";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendAccount } from "./api";

type Props = { opened: boolean; onClose: () => void };

export function OfferDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Передать владение`}>
      <OfferForm onClose={onClose} />
    </Dialog>
  );
}

function OfferForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const users = useQuery(userQueries.list());
  const change = useChange("account");
  const [heir, setHeir] = useState("");
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const others = (users.data?.items ?? []).filter(
    (user) => user.is_active && user.id !== me.user.id,
  );
  const submit = (): void => {
    setTried(true);
    if (heir === "" || password === "") return;
    change.mutate(() => sendAccount.offer(heir, password, newKey()), { onSuccess: onClose });
  };
  return (
    <FormFrame
      verb={<Trans>Предложить</Trans>}
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Choice
        label={t`Кому`}
        value={heir}
        data={[
          { value: "", label: t`Выберите сотрудника` },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={isTried && heir === "" && t`Выберите сотрудника`}
        onChange={setHeir}
      />
      <PasswordInput
        label={t`Ваш пароль`}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": t`Показать пароль` }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isTried && password === "" && t`Введите пароль`}
      />
      <Text size="sm" c="dimmed">
        <Trans>
          На ответ есть семь дней. До ответа владелец — вы, и предложение можно отозвать.
        </Trans>
      </Text>
    </FormFrame>
  );
}
