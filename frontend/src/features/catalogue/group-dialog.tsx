import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { groupQueries, productQueries } from "@/entities/catalogue/api";
import { groupOptions, mayStandAbove } from "@/entities/catalogue/groups";
import { newKey } from "@/shared/api/if-match";
import type { ProductGroup } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendGroup } from "./api";

type Props = {
  /** A group to be changed, a new one, or nothing. */
  wish: ProductGroup | "new" | null;
  groups: ProductGroup[];
  /** Where a new one is to stand. */
  inside: string;
  onClose: () => void;
};

export function GroupDialog({ wish, groups, inside, onClose }: Props) {
  const { t } = useLingui();
  const group = wish === "new" ? null : wish;
  return (
    <Dialog
      opened={wish !== null}
      onClose={onClose}
      title={group ? t`Группа «${group.name}»` : t`Новая группа`}
    >
      {wish && (
        <GroupForm
          key={group?.id ?? "new"}
          group={group}
          groups={groups}
          inside={inside}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type FormProps = Omit<Props, "wish"> & { group: ProductGroup | null };

function GroupForm({ group, groups, inside, onClose }: FormProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const above = mayStandAbove(group, groups);
  const standsIn = group ? (group.parent_id ?? "") : inside;
  const [name, setName] = useState(group?.name ?? "");
  const [parent, setParent] = useState(above.some(({ id }) => id === standsIn) ? standsIn : "");
  const [isTried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSuccess: onClose,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: groupQueries.listKey });
      void queries.invalidateQueries({ queryKey: productQueries.listKey });
    },
  });
  const submit = (): void => {
    setTried(true);
    if (name.trim() === "") return;
    const body = { name: name.trim(), parent_id: parent || null };
    change.mutate(() => (group ? sendGroup.edit(group, body) : sendGroup.create(body, key)));
  };
  return (
    <FormFrame
      verb={group ? <Trans>Сохранить группу</Trans> : <Trans>Создать группу</Trans>}
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t`Название`}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isTried && name.trim() === "" && t`Назовите группу`}
        data-autofocus
      />
      <Choice
        label={t`Входит в группу`}
        value={parent}
        data={[
          { value: "", label: t`Ни в какую` },
          ...groupOptions(groups).filter(({ value }) => above.some(({ id }) => id === value)),
        ]}
        onChange={setParent}
      />
      {group && (
        <Button
          variant="subtle"
          color="red"
          style={{ alignSelf: "flex-start" }}
          onClick={() => change.mutate(() => sendGroup.remove(group))}
        >
          <Trans>Удалить группу</Trans>
        </Button>
      )}
    </FormFrame>
  );
}
