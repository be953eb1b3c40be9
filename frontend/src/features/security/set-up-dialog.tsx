import "@mantine/core/styles/Image.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Code, CopyButton, Group, Image, Text } from "@mantine/core";
import { useState } from "react";
import type { SecondFactorBegun } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { useBeginSecondFactor, useConfirmSecondFactor } from "./api";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";
import { problemOf } from "./problems";
import { RecoveryCodes } from "./recovery-codes";

type Props = { opened: boolean; onClose: () => void };

/** Password, then the picture for the app and its first code, then the recovery codes, once. */
export function SetUpDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  const [begun, setBegun] = useState<SecondFactorBegun | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const confirm = useConfirmSecondFactor();
  const close = (): void => {
    confirm.reset();
    setBegun(null);
    setCodes(null);
    onClose();
  };
  const title = codes
    ? t`Коды восстановления`
    : begun
      ? t`Приложение на телефоне`
      : t`Вход с кодом из приложения`;
  return (
    <Dialog
      opened={opened}
      onClose={close}
      // The codes are shown once: a stray press beside the dialog must not take them away.
      isLocked={codes !== null || confirm.isPending}
      title={title}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onClose={close} />
      ) : begun ? (
        <TellApp begun={begun} confirm={confirm} onConfirmed={setCodes} onCancel={close} />
      ) : (
        <AskPassword onBegun={setBegun} onCancel={close} />
      )}
    </Dialog>
  );
}

type AskProps = { onBegun: (begun: SecondFactorBegun) => void; onCancel: () => void };

function AskPassword({ onBegun, onCancel }: AskProps) {
  const { t } = useLingui();
  const begin = useBeginSecondFactor();
  const [password, setPassword] = useState("");
  return (
    <FormFrame
      verb={<Trans>Дальше</Trans>}
      isBusy={begin.isPending}
      error={begin.error}
      onCancel={onCancel}
      onSubmit={() => begin.mutate(password, { onSuccess: onBegun })}
    >
      <Text size="sm">
        <Trans>
          При входе, кроме пароля, понадобится код с вашего телефона. Даже узнав пароль, чужой не
          войдёт.
        </Trans>
      </Text>
      <PasswordField
        label={t`Ваш пароль`}
        name="password"
        value={password}
        onChange={setPassword}
        error={problemOf(begin.error, "password")}
        isFirst
      />
    </FormFrame>
  );
}

type TellProps = {
  begun: SecondFactorBegun;
  confirm: ReturnType<typeof useConfirmSecondFactor>;
  onConfirmed: (codes: string[]) => void;
  onCancel: () => void;
};

function TellApp({ begun, confirm, onConfirmed, onCancel }: TellProps) {
  const { t } = useLingui();
  const [code, setCode] = useState("");
  return (
    <FormFrame
      verb={<Trans>Включить</Trans>}
      isBusy={confirm.isPending}
      error={confirm.error}
      onCancel={onCancel}
      onSubmit={() => confirm.mutate(code, { onSuccess: onConfirmed })}
    >
      <Text size="sm">
        <Trans>
          Откройте приложение для кодов (Яндекс Ключ, Google Authenticator, Aegis) и сканируйте
          картинку.
        </Trans>
      </Text>
      <Image
        src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.qr_svg)}`}
        alt={t`QR-код для приложения`}
        w={200}
        h={200}
        mx="auto"
        radius="sm"
      />
      <Group gap="xs" justify="center">
        <Code data-secret style={{ overflowWrap: "anywhere" }}>
          {begun.secret}
        </Code>
        <CopyButton value={begun.secret}>
          {({ copied, copy }) => (
            <Button variant="subtle" size="compact-sm" onClick={copy}>
              {copied ? <Trans>Скопировано</Trans> : <Trans>Скопировать</Trans>}
            </Button>
          )}
        </CopyButton>
      </Group>
      <CodeField
        label={t`Код из приложения`}
        description={t`Шесть цифр`}
        value={code}
        onChange={setCode}
        error={problemOf(confirm.error, "code")}
        isFirst
      />
    </FormFrame>
  );
}
