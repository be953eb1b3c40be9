import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { userQueries } from "@/entities/users/api";
import type { Ref } from "@/shared/api/types";
import { InlineSelect } from "@/shared/ui/inline-select";

type Props = { value: Ref | null; canEdit: boolean; onSave: (user: Ref | null) => void };

/** Whose the client is; nobody's means everybody's. */
export function ResponsibleSelect({ value, canEdit, onSave }: Props) {
  const { t } = useLingui();
  const users = useQuery(userQueries.list());
  const active = (users.data?.items ?? []).filter((user) => user.is_active);
  const people = value && !active.some(({ id }) => id === value.id) ? [value, ...active] : active;
  return (
    <InlineSelect
      label={t`Ответственный`}
      clearable
      disabled={!canEdit}
      value={value?.id ?? null}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      onSave={(id) => {
        const found = people.find((user) => user.id === id);
        onSave(found ? { id: found.id, name: found.name } : null);
      }}
    />
  );
}
