import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { groupQueries } from "@/entities/catalogue/api";
import { branches } from "@/entities/catalogue/groups";
import { useCan } from "@/entities/identity/use-me";
import type { ProductGroup } from "@/shared/api/types";
import classes from "./catalogue.module.css";
import { GroupDialog } from "./group-dialog";
import type { CatalogueSearch } from "./list-search";

type Props = { search: CatalogueSearch; onChoose?: () => void };

/** The tree of groups as ways into the list. */
export function GroupsPanel({ search, onChoose }: Props) {
  const { t } = useLingui();
  const canManage = useCan("catalogue.manage");
  const groups = useQuery(groupQueries.list()).data?.items ?? [];
  const [wish, setWish] = useState<ProductGroup | "new" | null>(null);
  const way = (group: string | undefined, name: string, depth: number) => {
    const { group: _, product: __, ...rest } = search;
    return (
      <Link
        to="/catalogue"
        search={group ? { ...rest, group } : rest}
        className={classes["link"]}
        style={{ marginInlineStart: depth * 14 }}
        aria-current={search.group === group ? "true" : undefined}
        {...(onChoose && { onClick: onChoose })}
      >
        {name}
      </Link>
    );
  };
  return (
    <nav aria-label={t`Группы каталога`}>
      <div className={classes["group"]}>{way(undefined, t`Все позиции`, 0)}</div>
      {branches(groups).map(({ group, depth }) => (
        <div key={group.id} className={classes["group"]}>
          {way(group.id, group.name, depth)}
          {canManage && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t`Изменить группу «${group.name}»`}
              onClick={() => setWish(group)}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {canManage && (
        <Button
          mt="xs"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setWish("new")}
        >
          <Trans>Новая группа</Trans>
        </Button>
      )}
      <GroupDialog
        wish={wish}
        groups={groups}
        inside={search.group ?? ""}
        onClose={() => setWish(null)}
      />
    </nav>
  );
}
