import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Money } from "@/entities/money/money";
import { paymentName, wayName } from "@/entities/payments/words";
import type { PaymentRow } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { DataGrid } from "@/shared/ui/data-grid/data-grid";
import type { GridColumn } from "@/shared/ui/data-grid/grid-model";
import type { RowLinkProps } from "@/shared/ui/data-grid/grid-row";
import { useLongList } from "@/shared/ui/data-grid/use-long-list";
import { ListPage } from "@/shared/ui/list-page";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { WriteButton } from "@/shared/ui/write-button";
import { paymentQueries } from "./api";
import { type PaymentsSearch } from "./list-search";
import { isNarrow, questionOf } from "./list-model";
import { ListTools } from "./list-tools";
import { PaymentBadges } from "./payment-badges";
import { PaymentCount } from "./payment-count";

const amountOf = ({ direction, amount }: PaymentRow) => (
  <Money value={direction === "returned" ? `-${amount}` : amount} />
);

const stateOf = (row: PaymentRow) => (
  <Group gap={4} wrap="nowrap">
    <PaymentBadges payment={row} />
  </Group>
);

type Props = {
  search: PaymentsSearch;
  onSearch: (search: PaymentsSearch) => void;
  /** Absent for whoever may only look. */
  onRecord?: (() => void) | undefined;
  /** What else can be done here. */
  more?: ReactNode;
};

export function PaymentList({ search, onSearch, onRecord, more: others }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const question = questionOf(search);
  const asked = JSON.stringify(question);
  const { list, rows, more } = useLongList(paymentQueries.pages(question));
  const phase = useLoadingPhase(list.isLoading);
  const columns: GridColumn<PaymentRow>[] = [
    { id: "name", title: t`Платёж`, min: 190, grow: 0.5, cell: paymentName },
    { id: "date", title: t`Дата`, min: 88, grow: 0.3, cell: (row) => formatDay(row.value_date) },
    { id: "payer", title: t`Плательщик`, min: 160, grow: 2, cell: (row) => row.payer_name },
    { id: "purpose", title: t`Назначение`, min: 160, grow: 2, cell: (row) => row.purpose ?? "—" },
    { id: "way", title: t`Способ`, min: 84, grow: 0.3, cell: (row) => wayName(row.way) },
    { id: "amount", title: t`Сумма`, min: 116, isNumber: true, cell: amountOf },
    {
      id: "state",
      title: t`Состояние`,
      min: 150,
      grow: 0.3,
      cell: stateOf,
    },
  ];
  const isEmpty = !phase && list.data !== undefined && rows.length === 0;
  const link = (row: PaymentRow, props: RowLinkProps) => (
    <Link {...props} to="/payments/$paymentId" params={{ paymentId: row.id }}>
      {paymentName(row)}
    </Link>
  );
  const card = (row: PaymentRow) => (
    <>
      <Group gap={6} component="span">
        {amountOf(row)} · {formatDay(row.value_date)} <PaymentBadges payment={row} />
      </Group>
      <span>{row.payer_name}</span>
    </>
  );
  const recordButton = onRecord && (
    <WriteButton leftSection={<IconPlus size={16} aria-hidden />} onClick={onRecord}>
      <Trans>Записать платёж</Trans>
    </WriteButton>
  );
  return (
    <ListPage
      title={t`Платежи`}
      count={
        list.data && (
          <PaymentCount
            key={asked}
            question={question}
            loaded={more.hasMore ? null : more.offset + rows.length}
          />
        )
      }
      actions={
        <Group gap="xs" wrap="nowrap">
          {others}
          {recordButton}
        </Group>
      }
      tools={<ListTools search={search} onSearch={onSearch} />}
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
      {isEmpty && isNarrow(search) && (
        <EmptyState
          kind="none"
          title={<Trans>Ничего не нашлось</Trans>}
          hint={<Trans>Ищем по номеру, плательщику и назначению.</Trans>}
          action={
            <Button variant="light" onClick={() => onSearch({})}>
              <Trans>Сбросить отбор</Trans>
            </Button>
          }
        />
      )}
      {isEmpty && !isNarrow(search) && (
        <EmptyState
          kind="first"
          title={<Trans>Платежей пока нет</Trans>}
          hint={<Trans>Запишите поступление: оно закроет счёт или станет авансом.</Trans>}
        />
      )}
      {!phase && rows.length > 0 && (
        <DataGrid
          grid="payment"
          label={t`Платежи`}
          columns={columns}
          visibility={Object.fromEntries(columns.map(({ id }) => [id, true]))}
          rows={rows}
          question={asked}
          isStale={list.isPlaceholderData}
          more={more}
          look={{ renderLink: link, renderCard: card }}
        />
      )}
    </ListPage>
  );
}
