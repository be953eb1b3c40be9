import { Trans } from "@lingui/react/macro";
import { Alert, Button, Group, Stack } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { ApiError } from "@/shared/api/api-error";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";
import { problemsOf } from "./form-model";

type Props = {
  error: unknown;
  isBusy: boolean;
  verb: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
  children: (problems: Record<string, string>) => ReactNode;
};

/** A form whose fields show what the server has against them; the first of them takes the focus. */
export function ClientForm({ error, isBusy, verb, onSubmit, onCancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const fields = error instanceof ApiError ? error.fields : [];
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="sm">
        {children(problemsOf(fields))}
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={error} />
          </Alert>
        )}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onCancel}>
            <Trans>Отмена</Trans>
          </Button>
          <WriteButton type="submit" loading={isBusy}>
            {verb}
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
}
