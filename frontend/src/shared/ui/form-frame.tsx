import { Trans } from "@lingui/react/macro";
import { Alert, Button, Stack } from "@mantine/core";
import { type ComponentProps, type FormEvent, type ReactNode, useRef } from "react";
import { ApiError } from "../api/api-error";
import { useLeave } from "../edit/leaving";
import { DraftNote } from "./draft-note";
import { FormFoot } from "./form-foot";
import { ErrorText } from "./states/error-text";
import { WriteButton } from "./write-button";
import { useWrongFields, WrongFields } from "./wrong-fields";

export type FrameProps = { isBusy: boolean; error: unknown; onCancel: () => void };

type Props = FrameProps & {
  verb: ReactNode;
  color?: string;
  gap?: "sm" | "md";
  /** What the server has against a field, where the form has put it there already. */
  objection?: ReactNode;
  draft?: ComponentProps<typeof DraftNote>["draft"];
  onSubmit: () => void;
  children: ReactNode;
};

/** A short question with its verb on the button; whatever refuses it is told at its field, and all of them above. */
export function FormFrame(props: Props) {
  const {
    verb,
    color,
    gap = "md",
    draft,
    isBusy,
    error,
    objection,
    onCancel,
    onSubmit,
    children,
  } = props;
  const form = useRef<HTMLFormElement>(null);
  const leave = useLeave();
  const { wrong, look } = useWrongFields(form, error ?? objection);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog that lies over a form is a part of it for React, wherever the page has put it.
    event.stopPropagation();
    onSubmit();
    look();
  };
  const told = wrong.length > 1 && error instanceof ApiError ? error.fields.length : 0;
  const isTold = told > 0 && told <= wrong.length;
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap={gap}>
        {draft && <DraftNote draft={draft} />}
        <WrongFields wrong={wrong} />
        {children}
        {error !== null && error !== undefined && !isTold && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={error} />
          </Alert>
        )}
        <FormFoot>
          <Button variant="default" onClick={() => leave(onCancel)}>
            <Trans>Отмена</Trans>
          </Button>
          <WriteButton type="submit" loading={isBusy} {...(color && { color })}>
            {verb}
          </WriteButton>
        </FormFoot>
      </Stack>
    </form>
  );
}
