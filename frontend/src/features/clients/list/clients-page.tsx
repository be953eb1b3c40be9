import { Trans } from "@lingui/react/macro";
import { ActionIcon, Button, Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ClientKind, Known } from "@/entities/clients/api";
import { useCan } from "@/entities/identity/use-me";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { DataGrid, type GridMore } from "@/shared/ui/data-grid/data-grid";
import type { GridColumn } from "@/shared/ui/data-grid/grid-model";
import type { RowLinkProps } from "@/shared/ui/data-grid/grid-row";
import { ListPage } from "@/shared/ui/list-page";
import { SearchInput } from "@/shared/ui/search-input";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { RowDelete, RowRestore, TrashLink } from "@/shared/ui/row-buttons";
import { useClientTrash } from "../use-client-trash";
import type { ClientsSearch } from "./list-model";

type Client = Known & { name: string };

export type ClientsWords = {
  title: string;
  trash: string;
  placeholder: string;
  create: string;
  none: ReactNode;
  hint: ReactNode;
};

type Props<Row extends Client> = {
  kind: ClientKind;
  path: "/contacts" | "/companies";
  words: ClientsWords;
  search: ClientsSearch;
  list: { list: UseInfiniteQueryResult<object>; rows: Row[]; more: GridMore };
  columns: GridColumn<Row>[];
  renderLink: (row: Row, props: RowLinkProps) => ReactNode;
  renderCard: (row: Row) => ReactNode;
  onSearch: (search: ClientsSearch) => void;
  onCreate: () => void;
};

/** Contacts and companies differ in their columns; how one looks for them is the same. */
export function ClientsPage<Row extends Client>(props: Props<Row>) {
  const { kind, path, words, search, columns, onSearch, onCreate } = props;
  const { list, rows, more } = props.list;
  const isPhone = useIsPhone();
  const canCreate = useCan("clients.create");
  const canDelete = useCan("clients.delete");
  const canEdit = useCan("clients.edit");
  const trash = useClientTrash(kind);
  const phase = useLoadingPhase(list.isLoading);
  const isTrash = search.trash === true;
  const isEmpty = !phase && list.data !== undefined && rows.length === 0;
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onCreate}>
      {words.create}
    </Button>
  );

  const tail = canDelete
    ? (row: Row) =>
        isTrash ? (
          <RowRestore name={row.name} onPress={() => void trash.restore(row)} />
        ) : (
          <RowDelete name={row.name} onPress={() => void trash.remove(row)} />
        )
    : undefined;

  return (
    <ListPage
      title={isTrash ? words.trash : words.title}
      actions={
        <Group gap="xs" wrap="nowrap">
          {canDelete && <TrashLink to={path} isTrash={isTrash} />}
          {canCreate && !isTrash && isPhone && (
            <ActionIcon size={44} radius="md" aria-label={words.create} onClick={onCreate}>
              <IconPlus size={22} aria-hidden />
            </ActionIcon>
          )}
          {canCreate && !isTrash && !isPhone && create}
        </Group>
      }
      tools={
        isTrash ? null : (
          <SearchInput
            label={words.placeholder}
            placeholder={words.placeholder}
            value={search.q ?? ""}
            onSearch={(q) => onSearch(q ? { q } : {})}
          />
        )
      }
    >
      <StaleNote query={list} />
      {phase && (
        <Loading phase={phase}>
          <SkeletonLines count={12} height={isPhone ? 72 : 36} />
        </Loading>
      )}
      {!phase && !list.data && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )}
      {isEmpty && isTrash && (
        <EmptyState
          kind="first"
          title={<Trans>Корзина пуста</Trans>}
          hint={<Trans>Удалённое лежит здесь 30 дней.</Trans>}
        />
      )}
      {isEmpty && !isTrash && search.q && (
        <EmptyState
          kind="none"
          title={<Trans>По запросу «{search.q}» никого нет</Trans>}
          hint={<Trans>Ищем по имени, телефону, почте и ИНН.</Trans>}
          action={
            <Button variant="light" onClick={() => onSearch({})}>
              <Trans>Сбросить поиск</Trans>
            </Button>
          }
        />
      )}
      {isEmpty && !isTrash && !search.q && (
        <EmptyState
          kind="first"
          title={words.none}
          hint={words.hint}
          action={canCreate && create}
        />
      )}
      {!phase && rows.length > 0 && (
        <DataGrid
          grid={isTrash ? `${kind}-trash` : kind}
          label={isTrash ? words.trash : words.title}
          columns={columns}
          visibility={allOf(columns)}
          rows={rows}
          question={JSON.stringify(search)}
          isStale={list.isPlaceholderData}
          tailWidth={isTrash ? 140 : 36}
          canEdit={canEdit && !isTrash}
          onDelete={canDelete && !isTrash ? (row) => void trash.remove(row) : undefined}
          more={more}
          look={{
            renderLink: props.renderLink,
            renderCard: props.renderCard,
            ...(tail && (isTrash || !isPhone) && { renderTail: tail }),
          }}
        />
      )}
    </ListPage>
  );
}

function allOf<Row>(columns: GridColumn<Row>[]): Record<string, boolean> {
  return Object.fromEntries(columns.map(({ id }) => [id, true]));
}
