import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { useSwitchSecondFactorOff } from "./api";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";
import { problemOf } from "./problems";

type Props = { opened: boolean; onClose: () => void };

export function SwitchOffDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Входить без кода?`}>
      <SwitchOffForm onClose={onClose} />
    </Dialog>
  );
}

function SwitchOffForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const off = useSwitchSecondFactorOff();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const { error } = off;
  return (
    <FormFrame
      verb={<Trans>Выключить</Trans>}
      color="red.9"
      isBusy={off.isPending}
      error={error}
      onCancel={onClose}
      onSubmit={() => off.mutate({ password, code }, { onSuccess: onClose })}
    >
      <PasswordField
        label={t`Ваш пароль`}
        name="password"
        value={password}
        onChange={setPassword}
        error={problemOf(error, "password")}
        isFirst
      />
      <CodeField
        label={t`Код из приложения`}
        description={t`Шесть цифр или код восстановления`}
        value={code}
        onChange={setCode}
        error={problemOf(error, "code")}
      />
    </FormFrame>
  );
}
