import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { priceListQueries, productQueries } from "@/entities/catalogue/api";
import { rateTitle } from "@/entities/catalogue/rate-title";
import { useCan } from "@/entities/identity/use-me";
import { Money } from "@/entities/money/money";
import type { Product } from "@/shared/api/types";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { DataGrid } from "@/shared/ui/data-grid/data-grid";
import type { GridColumn } from "@/shared/ui/data-grid/grid-model";
import type { RowLinkProps } from "@/shared/ui/data-grid/grid-row";
import { useLongList } from "@/shared/ui/data-grid/use-long-list";
import { RowRestore } from "@/shared/ui/row-buttons";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import classes from "./catalogue.module.css";
import { isNarrow, questionOf } from "./list-model";
import type { CatalogueSearch } from "./list-search";
import { PriceButton } from "./price-button";
import { useArchive } from "./use-archive";

type Props = {
  search: CatalogueSearch;
  onSearch: (search: CatalogueSearch) => void;
  create: ReactNode;
};

const money = (value: string | null | undefined): ReactNode =>
  value ? <Money value={value} /> : "—";

const BETWEEN = " / ";

/** The whole path is long: where there is no room for it, the group's own name stands alone, and the pointer tells the rest. */
const groupName = (path: string | undefined): ReactNode => {
  if (!path) return "—";
  const groups = path.split(BETWEEN);
  const own = groups.pop();
  const above = groups.map((group) => group + BETWEEN).join("");
  return (
    <span className={classes["path"]} title={path}>
      {above && <span>{above}</span>}
      <span>{own}</span>
    </span>
  );
};

export function ProductList({ search, onSearch, create }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const canManage = useCan("catalogue.manage");
  const { restore } = useArchive();
  const question = questionOf(search);
  const { list, rows, more } = useLongList(productQueries.pages(question));
  const phase = useLoadingPhase(list.isLoading);
  const lists = useQuery(priceListQueries.list()).data?.items ?? [];
  const prices = lists.find(({ id }) => id === search.prices);
  const columns: GridColumn<Product>[] = [
    {
      id: "name",
      title: t`Название`,
      min: 170,
      grow: 2.4,
      isSortable: true,
      cell: ({ name }) => name,
    },
    {
      id: "article",
      title: t`Артикул`,
      min: 84,
      grow: 0.5,
      cell: ({ article }) => article ?? "—",
    },
    { id: "unit", title: t`Ед.`, min: 56, grow: 0.2, cell: ({ unit }) => unit.sign },
    {
      id: "price",
      title: t`Цена`,
      min: 96,
      grow: 0.4,
      isNumber: true,
      isSortable: true,
      isDescendingFirst: true,
      cell: ({ price }) => money(price),
    },
    {
      id: "list_price",
      title: prices?.name ?? "",
      min: 100,
      grow: 0.5,
      isNumber: true,
      cell: ({ list_price }) => money(list_price),
    },
    { id: "vat", title: t`НДС`, min: 64, grow: 0.3, cell: ({ vat_rate }) => rateTitle(vat_rate) },
    {
      id: "group",
      title: t`Группа`,
      min: 120,
      grow: 1.6,
      cell: ({ group }) => groupName(group?.name),
    },
  ];
  const isEmpty = !phase && list.data !== undefined && rows.length === 0;
  const link = (row: Product, props: RowLinkProps) => (
    <Link {...props} to="/catalogue" search={{ ...search, product: row.id }}>
      {row.name}
    </Link>
  );
  const card = (row: Product) => (
    <>
      <span>
        <Money value={row.list_price ?? row.price} /> / {row.unit.sign}
      </span>
      {row.article && <span className={classes["dim"]}>{row.article}</span>}
    </>
  );
  const back = (row: Product) => <RowRestore name={row.name} onPress={() => void restore(row)} />;
  const price = prices && ((row: Product) => <PriceButton product={row} list={prices} />);
  const tail = canManage && (search.archived ? back : price);
  return (
    <>
      <StaleNote query={list} />
      {phase && (
        <Loading phase={phase}>
          <SkeletonLines count={12} height={isPhone ? 72 : 36} />
        </Loading>
      )}
      {!phase && !list.data && (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      )}
      {isEmpty && isNarrow(search) && (
        <EmptyState
          kind="none"
          title={<Trans>Ничего не нашлось</Trans>}
          hint={<Trans>Ищем по артикулу и названию.</Trans>}
          action={
            <Button
              variant="light"
              onClick={() => onSearch(search.archived ? { archived: true } : {})}
            >
              <Trans>Сбросить отбор</Trans>
            </Button>
          }
        />
      )}
      {isEmpty && !isNarrow(search) && (
        <EmptyState
          kind="first"
          title={search.archived ? <Trans>В архиве пусто</Trans> : <Trans>Каталог пуст</Trans>}
          hint={<Trans>Товары и услуги с ценами подставляются в позиции сделок.</Trans>}
          action={!search.archived && create}
        />
      )}
      {!phase && rows.length > 0 && (
        <DataGrid
          grid={search.archived ? "product-archive" : "product"}
          label={t`Товары и услуги`}
          columns={columns}
          visibility={Object.fromEntries(
            columns.map(({ id }) => [id, id !== "list_price" || prices !== undefined]),
          )}
          rows={rows}
          sort={search.sort ?? "name"}
          onSort={(sort) => onSearch({ ...search, sort })}
          question={JSON.stringify(question)}
          isStale={list.isPlaceholderData}
          tailWidth={search.archived ? 140 : 36}
          more={more}
          look={{
            renderLink: link,
            renderCard: card,
            ...(tail && { renderTail: tail }),
          }}
        />
      )}
    </>
  );
}
