import "@mantine/core/styles/FloatingIndicator.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, SegmentedControl } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { useCan } from "@/entities/identity/use-me";
import { requestQueries } from "@/features/requests/api";
import { type InboxSearch, isLate, neighbourOf, NORM_MINUTES } from "@/features/requests/model";
import { RequestList } from "@/features/requests/request-list";
import { RequestView } from "@/features/requests/request-view";
import classes from "@/features/requests/requests.module.css";
import { msg } from "@lingui/core/macro";
import { useActions } from "@/shared/actions/registry";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { Choice } from "@/shared/ui/choice";
import { ListPage } from "@/shared/ui/list-page";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";

/** The inbox: who waits, and beside the list the request whole. */
export function RequestsScreen({ search }: { search: InboxSearch }) {
  const { t } = useLingui();
  const canRead = useCan("requests.read");
  const isPhone = useIsPhone();
  if (!canRead) {
    return (
      <EmptyState
        kind="denied"
        title={<Trans>Заявки вам не видны</Trans>}
        hint={<Trans>Попросите у администратора право «Видеть заявки».</Trans>}
      />
    );
  }
  return (
    <ListPage title={t`Заявки`} tools={isPhone && search.id ? null : <Tools search={search} />}>
      <Inbox key={`${search.answered} ${search.late} ${search.channel}`} search={search} />
    </ListPage>
  );
}

function Tools({ search }: { search: InboxSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const channels = useQuery(dictionaryQueries.channels());
  const go = (next: InboxSearch): void => void navigate({ to: "/requests", search: next });
  return (
    <div className={classes["tools"]}>
      <SegmentedControl
        aria-label={t`Какие заявки`}
        value={search.answered ? "answered" : search.late ? "late" : "new"}
        data={[
          { value: "new", label: t`Новые` },
          { value: "late", label: t`Долго ждут` },
          { value: "answered", label: t`Отвеченные` },
        ]}
        onChange={(value) => {
          const { channel } = search;
          go({
            ...(value === "answered" && { answered: true }),
            ...(value === "late" && { late: true }),
            ...(channel && { channel }),
          });
        }}
      />
      <Choice
        aria-label={t`Канал продаж`}
        value={search.channel ?? ""}
        data={[
          { value: "", label: t`Все каналы` },
          ...(channels.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(channel) => {
          const { answered, late } = search;
          go({
            ...(answered && { answered }),
            ...(late && { late }),
            ...(channel && { channel }),
          });
        }}
      />
    </div>
  );
}

function Inbox({ search }: { search: InboxSearch }) {
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const list = useInfiniteQuery(requestQueries.pages(search));
  const phase = useLoadingPhase(list.isLoading);
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const items = search.late ? all.filter((one) => isLate(one, list.dataUpdatedAt)) : all;
  // Shown first, it stays, though it is answered by others and leaves the list: nobody accepts another than they read.
  const [first, setFirst] = useState<string>();
  if (!first && items[0]) setFirst(items[0].id);
  const shownId = isPhone ? search.id : (search.id ?? first);
  const go = (id: string | undefined): void => {
    if (id) void navigate({ to: "/requests", search: { ...search, id }, replace: true });
  };
  useActions([
    {
      id: "requests.next",
      section: "list",
      title: msg`Следующая заявка`,
      shortcut: "KeyJ",
      perform: () => go(neighbourOf(items, shownId, 1)?.id),
    },
    {
      id: "requests.previous",
      section: "list",
      title: msg`Предыдущая заявка`,
      shortcut: "KeyK",
      perform: () => go(neighbourOf(items, shownId, -1)?.id),
    },
  ]);
  if (phase) {
    return (
      <Loading phase={phase}>
        <SkeletonLines count={6} height={64} />
      </Loading>
    );
  }
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const onEnd = (): void => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const isListShown = !isPhone || !search.id;
  if (items.length === 0 && !shownId) return <Nothing search={search} />;
  return (
    <>
      <StaleNote query={list} />
      <div className={classes["inbox"]}>
        {isListShown && items.length > 0 && (
          <RequestList items={items} search={search} shownId={shownId} onEnd={onEnd} />
        )}
        {shownId && (
          <div className={classes["view"]}>
            {isPhone && <Back search={search} />}
            <Whole id={shownId} />
          </div>
        )}
      </div>
    </>
  );
}

function Back({ search }: { search: InboxSearch }) {
  const navigate = useNavigate();
  const { id: _, ...rest } = search;
  return (
    <Button
      variant="subtle"
      mb="xs"
      style={{ alignSelf: "flex-start" }}
      leftSection={<IconArrowLeft size={16} aria-hidden />}
      onClick={() => void navigate({ to: "/requests", search: rest })}
    >
      <Trans>Все заявки</Trans>
    </Button>
  );
}

function Whole({ id }: { id: string }) {
  const navigate = useNavigate();
  const whole = useQuery(requestQueries.whole(id));
  return (
    <QueryView key={id} query={whole} skeleton={<SkeletonLines count={5} height={32} />}>
      {(data) => (
        <RequestView
          whole={data}
          onDeal={(dealId) => void navigate({ to: "/deals/$dealId", params: { dealId } })}
        />
      )}
    </QueryView>
  );
}

function Nothing({ search }: { search: InboxSearch }) {
  if (search.late) {
    return (
      <EmptyState
        kind="none"
        title={<Trans>Никто не ждёт дольше {NORM_MINUTES} минут</Trans>}
        action={
          <Anchor component={Link} to="/requests" size="sm">
            <Trans>Показать все новые</Trans>
          </Anchor>
        }
      />
    );
  }
  if (search.channel) {
    return (
      <EmptyState
        kind="none"
        title={<Trans>По этому каналу заявок нет</Trans>}
        action={
          <Anchor component={Link} to="/requests" size="sm">
            <Trans>Показать все каналы</Trans>
          </Anchor>
        }
      />
    );
  }
  if (search.answered) {
    return <EmptyState kind="first" title={<Trans>Отвеченных заявок пока нет</Trans>} />;
  }
  return (
    <EmptyState
      kind="first"
      title={<Trans>Все заявки разобраны</Trans>}
      hint={
        <Trans>
          Новые появятся здесь сами, как только сайт или магазин пришлёт их с ключом API.
        </Trans>
      }
      action={
        <Anchor component={Link} to="/settings/api-keys" size="sm">
          <Trans>Подключить сайт: ключи API</Trans>
        </Anchor>
      }
    />
  );
}
