import "@mantine/core/styles/PasswordInput.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { isApiError } from "@/shared/api/api-error";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useResetPassword } from "./api";

type Props = { token: string; onDone: () => void; onSpent: () => void };

/** Another password by the link of a letter. */
export function ResetForm({ token, onDone, onSpent }: Props) {
  const { t } = useLingui();
  const reset = useResetPassword();
  const [password, setPassword] = useState("");
  const error: unknown = reset.error;
  const problems = isApiError(error, "invalid") ? error.fields.map(({ message }) => message) : [];

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    reset.mutate(
      { token, password },
      {
        onSuccess: onDone,
        onError: (failure: unknown) => {
          if (isApiError(failure, "link_spent")) onSpent();
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PasswordInput
          label={t`Новый пароль`}
          name="password"
          autoComplete="new-password"
          description={t`От 12 символов, можно фразой`}
          inputWrapperOrder={["label", "input", "description", "error"]}
          visibilityToggleButtonProps={{ "aria-label": t`Показать пароль` }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={problems.length > 0 && problems.join(". ")}
          autoFocus
        />
        {reset.isError && problems.length === 0 && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={error} />
          </Alert>
        )}
        <Button type="submit" loading={reset.isPending} fullWidth mt="xs">
          <Trans>Сохранить пароль</Trans>
        </Button>
      </Stack>
    </form>
  );
}
