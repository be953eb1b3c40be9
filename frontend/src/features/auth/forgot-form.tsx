import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useAskReset } from "./api";

/** Whose password is forgotten; afterwards the same words for everybody. */
export function ForgotForm({ isDevelopmentMail }: { isDevelopmentMail: boolean }) {
  const { t } = useLingui();
  const ask = useAskReset();
  const [login, setLogin] = useState("");
  const [isTried, setTried] = useState(false);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== "") ask.mutate(login.trim());
  };

  if (ask.isSuccess) {
    return (
      <Stack gap="sm" role="status">
        <Text>
          <Trans>
            Если такой логин или адрес у нас есть, письмо со ссылкой уже в пути. Ссылка действует
            один час.
          </Trans>
        </Text>
        <Text size="sm" c="dimmed">
          <Trans>Письма нет? Загляните в «Спам» или проверьте, тот ли адрес вы ввели.</Trans>
        </Text>
        {isDevelopmentMail && (
          <Anchor href="/dev/mail">
            <Trans>Открыть письма этой установки</Trans>
          </Anchor>
        )}
      </Stack>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t`Логин или почта`}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          error={isTried && login.trim() === "" && t`Заполните это поле`}
          autoFocus
        />
        {ask.isError && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={ask.error} />
          </Alert>
        )}
        <Button type="submit" loading={ask.isPending} fullWidth mt="xs">
          <Trans>Прислать ссылку</Trans>
        </Button>
      </Stack>
    </form>
  );
}
