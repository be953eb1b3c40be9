import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useLongList } from "@/shared/ui/data-grid/use-long-list";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { documentQueries } from "../api";
import type { DocumentsSearch } from "../list-search";
import type { IssueMany } from "./api";
import { DraftsTable } from "./drafts-table";
import { IssueBar } from "./issue-bar";
import { IssueReport } from "./issue-report";
import classes from "../documents.module.css";
import { chosenOf, MOST_AT_ONCE, openedWith, type Ticks, tickedAll } from "./issuing-model";

const NOBODY: Ticks = new Map();

/** The drafts with which the list opened, under which filter. */
type Opening = { asked: string; ids: ReadonlySet<string> };

type Props = {
  search: DocumentsSearch;
  issue: IssueMany;
  onSearch: (search: DocumentsSearch) => void;
};

/** Drafts, the latest first, ticked to be issued at once; then what came of each. */
export function Drafts({ search, issue, onSearch }: Props) {
  const { kind, firm } = search;
  const isNarrow = Boolean(kind ?? firm);
  const question = {
    stage: "draft",
    ...(kind && { kind }),
    ...(firm && { legal_entity_id: firm }),
  };
  const { list, rows, more } = useLongList(documentQueries.pages(question), true);
  const phase = useLoadingPhase(list.isLoading);
  const [ticks, setTicks] = useState(NOBODY);
  const [isAllChecked, setAllChecked] = useState(false);
  const [sends, setSends] = useState(false);
  const asked = JSON.stringify(question);
  const [opening, setOpening] = useState<Opening | null>(null);
  // What is remembered of the list may be old: it opens with what the server says now.
  const isOpening = list.isPlaceholderData || (list.isFetching && !list.isFetchedAfterMount);
  if (list.data && !isOpening && opening?.asked !== asked) {
    setOpening({ asked, ids: openedWith(rows) });
  }
  const opened = opening?.asked === asked ? opening.ids : openedWith(rows);
  const chosen = chosenOf(rows, opened, ticks);
  // A second press may come before the button knows of the first.
  const isGoing = useRef(false);
  const go = (): void => {
    if (isGoing.current) return;
    isGoing.current = true;
    const onSettled = (): void => {
      isGoing.current = false;
    };
    issue.mutate({ rows: chosen, sends }, { onSettled });
  };

  if (issue.data) {
    return (
      <IssueReport
        fates={issue.data}
        onClose={() => {
          setTicks(NOBODY);
          setOpening(null);
          issue.reset();
        }}
      />
    );
  }
  if (phase) {
    return (
      <Loading phase={phase}>
        <SkeletonLines count={8} height={44} />
      </Loading>
    );
  }
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) {
    return isNarrow ? (
      <EmptyState
        kind="none"
        title={<Trans>Таких черновиков нет</Trans>}
        action={
          <Button variant="light" onClick={() => onSearch({})}>
            <Trans>Сбросить отбор</Trans>
          </Button>
        }
      />
    ) : (
      <EmptyState
        kind="first"
        title={<Trans>Черновиков нет: всё выставлено</Trans>}
        action={
          <Button variant="light" renderRoot={(props) => <Link {...props} to="/documents" />}>
            <Trans>Ко всем документам</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <>
      <StaleNote query={list} />
      <div className={classes["drafts"]}>
        <DraftsTable
          rows={rows}
          chosen={chosen}
          isAllChecked={isAllChecked}
          onTick={(id, isOn) => setTicks(new Map([...ticks, [id, isOn]]))}
          onTickAll={(isOn) => setTicks(tickedAll(rows, isOn))}
        />
        {more.hasMore && (
          <Button variant="subtle" m="xs" loading={more.isLoading} onClick={more.load}>
            <Trans>Показать ещё</Trans>
          </Button>
        )}
      </div>
      <IssueBar
        count={chosen.length}
        isStale={isOpening}
        isMany={more.hasMore || rows.length > MOST_AT_ONCE}
        sends={sends}
        isBusy={issue.isPending}
        error={issue.error}
        isAllChecked={isAllChecked}
        onCheckAll={() => setAllChecked(true)}
        onSends={setSends}
        onIssue={go}
      />
    </>
  );
}
