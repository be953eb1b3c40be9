import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, useState } from "react";
import { userQueries } from "@/entities/users/api";
import { useCan, useMe } from "@/entities/identity/use-me";
import { pipelineQueries } from "@/entities/pipelines/api";
import { choosePipeline, orderedStages } from "@/entities/pipelines/model";
import { boardQueries } from "@/features/deals/board/api";
import { BoardView, type Crossing } from "@/features/deals/board/board-view";
import type { CloseRequest } from "@/features/deals/close/close-dialog";
import { usePeek } from "@/features/deals/peek/use-peek";
import { createRequest } from "@/features/deals/create/create-request";
import { useIsOnline } from "@/shared/lib/use-is-online";
import type { Pipeline } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { WhenOpened } from "@/shared/ui/when-opened";
import { withRest } from "@/shared/i18n/i18n";
import { useDocumentTitle } from "@/shared/ui/page";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { useLoadingPhase } from "@/shared/ui/states/use-loading-phase";
import { PeekBeside } from "../deal/peek-beside";
import { BoardSkeleton } from "./board-skeleton";
import classes from "./board-screen.module.css";

const CloseDialog = lazy(async () => ({
  default: (await withRest(import("@/features/deals/close/close-dialog"))).CloseDialog,
}));

export type BoardSearch = { pipeline?: string | undefined; responsible?: string | undefined };

export function BoardScreen({ search }: { search: BoardSearch }) {
  const { t } = useLingui();
  useDocumentTitle(t`Воронка`);
  const { data: pipelines } = useSuspenseQuery(pipelineQueries.list());
  const pipeline = choosePipeline(pipelines.items, search.pipeline);
  if (!pipeline) {
    return (
      <EmptyState
        kind="first"
        title={<Trans>Воронки ещё нет</Trans>}
        hint={<Trans>Создайте её в настройках — и сделки пойдут по этапам.</Trans>}
      />
    );
  }
  return <PipelineBoard pipeline={pipeline} pipelines={pipelines.items} search={search} />;
}

type BoardProps = { pipeline: Pipeline; pipelines: Pipeline[]; search: BoardSearch };

function PipelineBoard({ pipeline, pipelines, search }: BoardProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const users = useQuery(userQueries.list());
  const isOnline = useIsOnline();
  const canCreate = useCan("deals.create");
  const canMove = useCan("deals.edit") && isOnline;
  const [closing, setClosing] = useState<CloseRequest | null>(null);
  const peek = usePeek();
  const filter = {
    pipelineId: pipeline.id,
    ...(search.responsible && { responsibleId: search.responsible }),
  };
  const board = useQuery(boardQueries.board(filter));
  const phase = useLoadingPhase(board.isLoading);
  const show = (next: BoardSearch): void =>
    void navigate({ to: "/board", search: next, replace: true });
  const colleagues = (users.data?.items ?? []).filter(
    (user) => user.is_active && user.id !== me.user.id,
  );
  const isEmpty = board.data?.columns.every((column) => column.cards.length === 0) ?? false;

  const cross = ({ card, from, to }: Crossing): void =>
    setClosing({ kind: to.kind, deal: card, stageId: to.id, backToStageId: from.id });

  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <Title order={1} className={classes["title"]}>
          {pipelines.length > 1 ? <Trans>Воронка</Trans> : pipeline.name}
        </Title>
        {pipelines.length > 1 && (
          <Choice
            aria-label={t`Воронка`}
            className={classes["pipeline"]}
            data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
            value={pipeline.id}
            onChange={(id) => show({ ...search, pipeline: id })}
          />
        )}
        <Choice
          className={classes["filter"]}
          aria-label={t`Чьи сделки`}
          data={[
            { value: "", label: t`Все сделки` },
            { value: me.user.id, label: t`Мои сделки` },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={search.responsible ?? ""}
          onChange={(id) => show({ ...search, responsible: id || undefined })}
        />
        {canCreate && (
          <Button
            className={classes["create"]}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => createRequest.open({ pipelineId: pipeline.id })}
          >
            <Trans>Новая сделка</Trans>
          </Button>
        )}
      </header>
      {phase && (
        <Loading phase={phase}>
          <BoardSkeleton columns={pipeline.stages.length} />
        </Loading>
      )}
      {!phase && !board.data && (
        <ErrorState error={board.error} onRetry={() => void board.refetch()} />
      )}
      <StaleNote query={board} />
      {!phase && isEmpty && search.responsible && (
        <EmptyState
          kind="none"
          title={<Trans>У этого человека сделок нет</Trans>}
          action={
            <Button variant="light" component="a" href={`/board?pipeline=${pipeline.id}`}>
              <Trans>Показать все</Trans>
            </Button>
          }
        />
      )}
      {!phase && isEmpty && !search.responsible && (
        <EmptyState
          kind="first"
          title={<Trans>Первая сделка — и воронка оживёт</Trans>}
          hint={<Trans>Достаточно имени или телефона клиента.</Trans>}
          action={
            canCreate && (
              <Button onClick={() => createRequest.open({ pipelineId: pipeline.id })}>
                <Trans>Создать сделку</Trans>
              </Button>
            )
          }
        />
      )}
      {!phase && board.data && !(isEmpty && search.responsible) && (
        <PeekBeside peek={peek}>
          <div className={classes["board"]} data-stale={board.isPlaceholderData || undefined}>
            <BoardView
              board={board.data}
              peek={peek}
              stages={orderedStages(pipeline)}
              filter={filter}
              canMove={canMove}
              onCross={cross}
              onCreate={
                canCreate
                  ? (stageId) => createRequest.open({ pipelineId: pipeline.id, stageId })
                  : null
              }
            />
          </div>
        </PeekBeside>
      )}
      <WhenOpened opened={closing !== null}>
        <CloseDialog request={closing} onClose={() => setClosing(null)} />
      </WhenOpened>
    </div>
  );
}
