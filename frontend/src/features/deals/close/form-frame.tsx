import { Trans } from "@lingui/react/macro";
import { Alert, Button, Group, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";

/** Why the deal is lost, and what the client said. */
export type Closing = { reasonId: string; comment: string };

export type FormProps = {
  deal: { title: string; amount: string };
  isBusy: boolean;
  error: unknown;
  onCancel: () => void;
};

type Props = Omit<FormProps, "deal"> & {
  verb: ReactNode;
  color?: string;
  onSubmit: () => void;
  children: ReactNode;
};

/** A short question with its verb on the button, and the server's refusal under it. */
export function FormFrame({ verb, color, isBusy, error, onCancel, onSubmit, children }: Props) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children}
        {error !== null && error !== undefined && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={error} />
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            <Trans>Отмена</Trans>
          </Button>
          <WriteButton type="submit" loading={isBusy} {...(color && { color })}>
            {verb}
          </WriteButton>
        </Group>
      </Stack>
    </form>
  );
}
