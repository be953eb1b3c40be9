import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { fieldProblems } from "../edit/field-problems";
import type { Draft } from "../edit/use-draft";
import { FormFrame } from "./form-frame";

type Props = {
  draft: Draft<{ name: string }>;
  save: { isPending: boolean; error: unknown; mutate: () => void };
  maxLength: number;
  /** What is said where it has been given no name. */
  nameless: string;
  onCancel: () => void;
  /** What is asked below the name. */
  children?: ReactNode;
};

/** What is on the screen is given a name, under which it is found again; without one nothing is sent. */
export function NameForm({ draft, save, maxLength, nameless, onCancel, children }: Props) {
  const { t } = useLingui();
  const [isTried, setTried] = useState(false);
  const { name } = draft.fields;
  const isEmpty = name.trim() === "";
  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Сохранить</Trans>}
      isBusy={save.isPending}
      error={save.error}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true);
        if (!isEmpty) save.mutate();
      }}
    >
      <TextInput
        label={t`Название`}
        value={name}
        maxLength={maxLength}
        error={fieldProblems(save.error)["name"] ?? (isTried && isEmpty && nameless)}
        data-autofocus
        onChange={(event) => draft.patch({ name: event.currentTarget.value })}
      />
      {children}
    </FormFrame>
  );
}
