import "@mantine/core/styles/PasswordInput.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, PasswordInput, Radio, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { isApiError } from "@/shared/api/api-error";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useSignIn } from "./api";

type Props = { onDone: () => void; login?: string };

/** Login and password; then, only when the server asks, the one-time code or the choice of a firm. */
export function LoginForm({ onDone, login: knownLogin = "" }: Props) {
  const { t } = useLingui();
  const signIn = useSignIn();
  const [login, setLogin] = useState(knownLogin);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [account, setAccount] = useState<string>();
  const [step, setStep] = useState({ needsCode: false, needsAccount: false });
  const error: unknown = signIn.error;
  const accounts = isApiError(error, "choose_account") ? error.accounts : [];

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate(
      { login: login.trim(), password, ...(account && { account }), ...(code && { code }) },
      {
        onSuccess: onDone,
        onError: (failure: unknown) => {
          setStep((now) => ({
            needsCode: now.needsCode || isApiError(failure, "second_factor_required"),
            needsAccount: isApiError(failure, "choose_account"),
          }));
        },
      },
    );
  };

  const isQuestion =
    isApiError(error, "choose_account") || isApiError(error, "second_factor_required");

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t`Логин`}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          data-autofocus={knownLogin === "" || undefined}
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t`Пароль`}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-autofocus={knownLogin !== "" || undefined}
          visibilityToggleButtonProps={{ "aria-label": t`Показать пароль` }}
          required
          withAsterisk={false}
        />
        {step.needsCode && (
          <TextInput
            label={t`Код из приложения`}
            description={t`Шесть цифр или код восстановления`}
            name="code"
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoFocus
          />
        )}
        {step.needsAccount && (
          <Radio.Group
            label={t`В какой аккаунт войти?`}
            value={account ?? null}
            onChange={(value) => setAccount(value)}
          >
            <Stack gap="xs" mt="xs">
              {accounts.map((choice) => (
                <Radio
                  key={choice.address}
                  value={choice.address}
                  label={choice.name}
                  description={choice.address}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {signIn.isError && !isQuestion && (
          <Alert color="red" variant="light" role="alert">
            {isApiError(error, "wrong_credentials") ? (
              <Trans>Логин или пароль не подходят. Проверьте раскладку и Caps Lock.</Trans>
            ) : (
              <ErrorText error={error} />
            )}
          </Alert>
        )}
        <Button type="submit" loading={signIn.isPending} fullWidth mt="xs">
          <Trans>Войти</Trans>
        </Button>
      </Stack>
    </form>
  );
}
