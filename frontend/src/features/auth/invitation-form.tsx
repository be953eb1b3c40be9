import "@mantine/core/styles/PasswordInput.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ApiError, isApiError } from "@/shared/api/api-error";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useInvitation } from "./api";
import { fieldOfPointer } from "./model";

type Props = {
  token: string;
  /** With a login of ones own, or with a new one. */
  isKnown: boolean;
  onCame: () => void;
  onJoined: () => void;
  onSpent: () => void;
};

/** Who comes: a name and either a new login or the one that the person has. */
export function InvitationForm({ token, isKnown, onCame, onJoined, onSpent }: Props) {
  const { t } = useLingui();
  const { accept, join } = useInvitation();
  const [fields, setFields] = useState({ name: "", login: "", password: "" });
  const [isTried, setTried] = useState(false);
  const send = isKnown ? join : accept;
  const error: unknown = send.error;
  const told = error instanceof ApiError ? error.fields : [];
  const problem = (name: keyof typeof fields): string | false => {
    const found = told.filter((one) => fieldOfPointer(one.pointer) === name);
    if (found.length > 0) return found.map((one) => one.message).join(". ");
    const isEmpty = fields[name].trim() === "";
    return isTried && isEmpty && t`Заполните поле`;
  };
  const set = (name: keyof typeof fields, value: string): void =>
    setFields((before) => ({ ...before, [name]: value }));
  const shown = told.filter((one) => fieldOfPointer(one.pointer) in fields);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(fields).some((value) => value.trim() === "")) return;
    const body = { token, ...fields, login: fields.login.trim() };
    const onError = (failure: unknown): void => {
      if (isApiError(failure, "link_spent")) onSpent();
    };
    if (isKnown) join.mutate(body, { onSuccess: onJoined, onError });
    else accept.mutate(body, { onSuccess: onCame, onError });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t`Ваше имя`}
          name="name"
          autoComplete="name"
          value={fields.name}
          onChange={(event) => set("name", event.currentTarget.value)}
          error={problem("name")}
          data-autofocus
        />
        <TextInput
          label={isKnown ? t`Ваш логин` : t`Придумайте логин`}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={fields.login}
          onChange={(event) => set("login", event.currentTarget.value)}
          error={problem("login")}
        />
        <PasswordInput
          label={isKnown ? t`Ваш пароль` : t`Придумайте пароль`}
          name="password"
          autoComplete={isKnown ? "current-password" : "new-password"}
          {...(!isKnown && { description: t`От 12 символов, можно фразой` })}
          inputWrapperOrder={["label", "input", "description", "error"]}
          visibilityToggleButtonProps={{ "aria-label": t`Показать пароль` }}
          value={fields.password}
          onChange={(event) => set("password", event.currentTarget.value)}
          error={problem("password")}
        />
        {send.isError && shown.length === 0 && (
          <Alert color="red" variant="light" role="alert">
            {isApiError(error, "wrong_credentials") ? (
              <Trans>Логин или пароль не подходят. Проверьте раскладку и Caps Lock.</Trans>
            ) : (
              <ErrorText error={error} />
            )}
          </Alert>
        )}
        <Button type="submit" loading={send.isPending} fullWidth mt="xs">
          <Trans>Принять приглашение</Trans>
        </Button>
      </Stack>
    </form>
  );
}
