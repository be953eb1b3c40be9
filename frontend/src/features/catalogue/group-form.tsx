import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { groupOptions } from "@/entities/catalogue/groups";
import type { ProductGroup } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import type { Draft } from "@/shared/edit/use-draft";
import { Choice } from "@/shared/ui/choice";
import { FormFrame, type FrameProps } from "@/shared/ui/form-frame";
import type { GroupBody } from "./api";

export type GroupFields = { name: string; parent: string };

type FormProps = FrameProps & {
  draft: Draft<GroupFields>;
  groups: ProductGroup[];
  above: ProductGroup[];
  verb: ReactNode;
  onSubmit: (body: GroupBody) => void;
  onDelete?: () => void;
};

/** Its name and its place. */
export function GroupForm({ draft, groups, above, verb, onSubmit, onDelete, ...frame }: FormProps) {
  const { t } = useLingui();
  const { name, parent } = draft.fields;
  const [isTried, setTried] = useState(false);
  const problems = fieldProblems(frame.error);
  const typed = name.trim();
  const submit = (): void => {
    setTried(true);
    if (typed !== "") onSubmit({ name: typed, parent_id: parent || null });
  };
  return (
    <FormFrame {...frame} draft={draft} verb={verb} onSubmit={submit}>
      <TextInput
        label={t`Название`}
        maxLength={80}
        value={name}
        onChange={(event) => draft.patch({ name: event.currentTarget.value })}
        error={problems["name"] ?? (isTried && typed === "" && t`Назовите группу`)}
        data-autofocus
      />
      <Choice
        label={t`Входит в группу`}
        value={parent}
        data={[
          { value: "", label: t`Ни в какую` },
          ...groupOptions(groups).filter(({ value }) => above.some(({ id }) => id === value)),
        ]}
        error={problems["parent_id"]}
        onChange={(id) => draft.patch({ parent: id })}
      />
      {onDelete && (
        <Button variant="subtle" color="red" style={{ alignSelf: "flex-start" }} onClick={onDelete}>
          <Trans>Удалить группу…</Trans>
        </Button>
      )}
    </FormFrame>
  );
}
