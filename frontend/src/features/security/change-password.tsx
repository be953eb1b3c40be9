import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Group, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ErrorText } from "@/shared/ui/states/error-text";
import { toastDone } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { useChangePassword } from "./api";
import { PasswordField } from "./password-field";
import { isGeneral, problemOf } from "./problems";

/** Another password; the other sessions end with the old one. */
export function ChangePassword({ onDone }: { onDone?: () => void }) {
  const { t } = useLingui();
  const change = useChangePassword();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const { error } = change;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(
      { current, new: next },
      {
        onSuccess: () => {
          setCurrent("");
          setNext("");
          toastDone(<Trans>Пароль изменён, остальные сеансы завершены</Trans>);
          onDone?.();
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={400}>
        <PasswordField
          label={t`Нынешний пароль`}
          name="current"
          value={current}
          onChange={setCurrent}
          error={problemOf(error, "current")}
        />
        <PasswordField
          label={t`Новый пароль`}
          name="new"
          isNew
          value={next}
          onChange={setNext}
          description={t`От 12 символов, можно фразой`}
          error={problemOf(error, "new")}
        />
        {isGeneral(error) && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={error} />
          </Alert>
        )}
        <Group>
          <WriteButton type="submit" variant="default" loading={change.isPending}>
            <Trans>Сменить пароль</Trans>
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
}
