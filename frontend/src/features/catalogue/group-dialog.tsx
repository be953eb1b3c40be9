import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { groupQueries } from "@/entities/catalogue/api";
import { mayStandAbove } from "@/entities/catalogue/groups";
import { newKey } from "@/shared/api/if-match";
import type { ProductGroup } from "@/shared/api/types";
import { useLeave } from "@/shared/edit/leaving";
import { useDraft } from "@/shared/edit/use-draft";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { Dialog } from "@/shared/ui/dialog";
import { type GroupBody, sendGroup } from "./api";
import { DeleteForm } from "./delete-form";
import { type GroupFields, GroupForm } from "./group-form";
import { useListedChange } from "./use-listed-change";
import { useRefresh } from "./use-refresh";

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
      {wish === "new" && <NewGroup groups={groups} inside={inside} onClose={onClose} />}
      {group && <KnownGroup key={group.id} group={group} groups={groups} onClose={onClose} />}
    </Dialog>
  );
}

function NewGroup({ groups, inside, onClose }: Omit<Props, "wish">) {
  const refresh = useRefresh();
  const [key] = useState(newKey);
  const above = mayStandAbove(null, groups);
  const draft = useDraft<GroupFields>("product-group.new", {
    name: "",
    parent: above.some(({ id }) => id === inside) ? inside : "",
  });
  const create = useMutation({
    mutationFn: (body: GroupBody) => sendGroup.create(body, key),
    onSuccess: () => draft.sent(onClose),
    onSettled: refresh,
  });
  return (
    <GroupForm
      draft={draft}
      groups={groups}
      above={above}
      verb={<Trans>Создать группу</Trans>}
      isBusy={create.isPending}
      error={create.error}
      onCancel={onClose}
      onSubmit={create.mutate}
    />
  );
}

type KnownProps = { group: ProductGroup; groups: ProductGroup[]; onClose: () => void };

function KnownGroup({ group, groups, onClose }: KnownProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const leave = useLeave();
  const list = useQuery(groupQueries.list());
  const changer = useListedChange<ProductGroup>(group.id, list.data, () =>
    queries.fetchQuery({ ...groupQueries.list(), staleTime: 0 }),
  );
  // What stood here when the person began.
  const [seen] = useState(group);
  const draft = useDraft<GroupFields>(`product-group.${seen.id}`, {
    name: seen.name,
    parent: seen.parent_id ?? "",
  });
  const [error, setError] = useState<unknown>(null);
  const [isDeleting, setDeleting] = useState(false);
  const told = (name: string, parent: string | null | undefined): string =>
    [groups.find(({ id }) => id === parent)?.name, name].filter(Boolean).join(" / ");

  const save = async (body: GroupBody): Promise<void> => {
    setError(null);
    const failure = await changer.save(
      {
        label: t`Группа`,
        mine: told(body.name, body.parent_id),
        shown: (now) => told(now.name, now.parent_id),
        seen: told(seen.name, seen.parent_id),
        send: (known) => sendGroup.edit(known, body),
      },
      () => draft.sent(onClose),
    );
    setError(failure);
  };
  if (isDeleting) {
    return (
      <DeleteForm
        verb={<Trans>Удалить группу</Trans>}
        send={() => sendGroup.remove(list.data?.items.find(({ id }) => id === group.id) ?? group)}
        onDone={onClose}
        onCancel={() => setDeleting(false)}
      >
        <Trans>
          Группа «{group.name}» удалится насовсем. Позиций и подгрупп в ней не должно быть.
        </Trans>
      </DeleteForm>
    );
  }
  return (
    <>
      <GroupForm
        draft={draft}
        groups={groups}
        above={mayStandAbove(group, groups)}
        verb={<Trans>Сохранить группу</Trans>}
        isBusy={changer.isBusy}
        error={error}
        onCancel={onClose}
        onSubmit={(body) => void save(body)}
        onDelete={() =>
          leave(() => {
            draft.clear();
            setDeleting(true);
          })
        }
      />
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </>
  );
}
