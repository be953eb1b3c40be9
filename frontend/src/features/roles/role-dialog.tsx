import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { isWithin, listOf, type Rights, rightsOf } from "@/entities/roles/rights";
import { newKey } from "@/shared/api/if-match";
import type { Role } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useChange } from "@/shared/edit/use-change";
import { useDraft } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendRole } from "./api";
import { RightsEditor } from "./rights-editor";

/** What is edited: a role of ones own, or a new one that begins as a copy. */
export type Wish = { role: Role | null; copyOf: Role | null };

type Props = { wish: Wish | null; onClose: () => void };

export function RoleDialog({ wish, onClose }: Props) {
  const { t } = useLingui();
  const title = wish?.role ? t`Роль «${wish.role.name}»` : t`Новая роль`;
  return (
    <Dialog opened={wish !== null} onClose={onClose} title={title} size={640}>
      {wish && (
        <RoleForm key={wish.role?.id ?? wish.copyOf?.id ?? ""} wish={wish} onClose={onClose} />
      )}
    </Dialog>
  );
}

function RoleForm({ wish, onClose }: { wish: Wish; onClose: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const change = useChange("roles");
  const [key] = useState(newKey);
  const mine = rightsOf(me.permissions);
  const draft = useDraft(`role.${wish.role?.id ?? wish.copyOf?.id ?? "new"}`, {
    name: wish.role?.name ?? copyName(wish.copyOf, t`копия`),
    rights: startOf(wish, mine),
  });
  const { name, rights } = draft.fields;
  const problems = fieldProblems(change.error);
  const [isTried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    const typed = name.trim();
    if (typed === "") return;
    const { role } = wish;
    const list = listOf(rights);
    change.mutate(
      () => (role ? sendRole.edit(role, typed, list) : sendRole.create(typed, list, key)),
      { onSuccess: () => draft.sent(onClose) },
    );
  };
  return (
    <FormFrame
      draft={draft}
      verb={wish.role ? <Trans>Сохранить роль</Trans> : <Trans>Создать роль</Trans>}
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t`Название`}
        placeholder={t`Старший менеджер`}
        value={name}
        onChange={(event) => draft.patch({ name: event.currentTarget.value })}
        error={problems["name"] ?? (isTried && name.trim() === "" && t`Назовите роль`)}
        data-autofocus
      />
      <Text size="sm" c="dimmed">
        <Trans>Больше, чем можно вам самим, дать нельзя.</Trans>
      </Text>
      <RightsEditor
        rights={rights}
        most={mine}
        before={rightsOf(wish.role?.permissions ?? [])}
        onChange={(next) => draft.patch({ rights: next })}
      />
    </FormFrame>
  );
}

function copyName(role: Role | null, word: string): string {
  return role ? `${role.name} (${word})` : "";
}

/** A copy takes only what its maker may give. */
function startOf({ role, copyOf }: Wish, mine: Rights): Rights {
  if (role) return rightsOf(role.permissions);
  const given = (copyOf?.permissions ?? []).filter(({ name, reach }) =>
    isWithin(reach, mine[name] ?? null),
  );
  return rightsOf(given);
}
