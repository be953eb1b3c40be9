import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Group, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useCan, useMe } from "@/entities/identity/use-me";
import { pipelineQueries } from "@/entities/pipelines/api";
import { orderedStages } from "@/entities/pipelines/model";
import type { CreateClientRequest } from "@/features/clients/create-client";
import { dealQueries, sendDeal } from "@/features/deals/api";
import { DealClient, linkClient } from "@/features/deals/card/deal-client";
import { DealFields } from "@/features/deals/card/deal-fields";
import { DealHeader } from "@/features/deals/card/deal-header";
import { LinesEditor } from "@/features/deals/card/lines-editor";
import { StagePath } from "@/features/deals/card/stage-path";
import { useDealChange } from "@/features/deals/card/use-deal-change";
import type { CloseRequest } from "@/features/deals/close/close-dialog";
import { useDealTrash } from "@/features/deals/use-deal-trash";
import { DealTasks } from "@/features/tasks/deal-tasks";
import type { Holder } from "@/features/files/api";
import type { Deal, Stage, StageKind } from "@/shared/api/types";
import type { Change } from "@/shared/edit/use-record-change";
import { withRest } from "@/shared/i18n/i18n";
import { Block, CardPage } from "@/shared/ui/card-page";
import { useGoBack } from "@/shared/lib/use-go-back";
import { WhenOpened } from "@/shared/ui/when-opened";
import { useDocumentTitle } from "@/shared/ui/page";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { toastDone, toastUndo } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";

type StageName = { id: string; name: string };

const Timeline = lazy(async () => ({
  default: (await import("@/features/timeline/timeline")).Timeline,
}));

const CloseDialog = lazy(async () => ({
  default: (await withRest(import("@/features/deals/close/close-dialog"))).CloseDialog,
}));

const DealDocuments = lazy(async () => ({
  default: (await withRest(import("@/features/documents/deal-documents"))).DealDocuments,
}));

const DealRecurrences = lazy(async () => ({
  default: (await withRest(import("@/features/documents/recurring/deal-recurrences")))
    .DealRecurrences,
}));

const DealMoney = lazy(async () => ({
  default: (await withRest(import("@/features/payments/deal-money"))).DealMoney,
}));

const ConflictDialog = lazy(async () => ({
  default: (await import("@/shared/ui/conflict-dialog")).ConflictDialog<Deal>,
}));

const DealFiles = lazy(async () => ({
  default: (await withRest(import("@/features/files/held-files"))).HeldFiles,
}));

const DealRequest = lazy(async () => ({
  default: (await withRest(import("@/features/deals/card/deal-request"))).DealRequest,
}));

const MovementTable = lazy(async () => ({
  default: (await withRest(import("@/features/deals/card/movement-table"))).MovementTable,
}));

const CreateClient = lazy(async () => ({
  default: (await withRest(import("@/features/clients/create-client"))).CreateClient,
}));

export function DealScreen({ dealId }: { dealId: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const holder: Holder = { of: "deal", id: dealId };
  const card = useSuspenseQuery(dealQueries.card(dealId));
  const deal = card.data;
  const { data: pipelines } = useSuspenseQuery(pipelineQueries.list());
  const isLive = deal.deleted_at === null;
  const canEdit = useCan("deals.edit") && isLive;
  const canDelete = useCan("deals.delete") && isLive;
  const seesDocuments = useCan("documents.read");
  const canDocument = useCan("documents.edit") && isLive;
  const seesMoney = useCan("payments.read");
  const canPay = useCan("payments.edit") && isLive;
  const canTask = useCan("tasks.edit") && isLive;
  const changer = useDealChange(dealId, () => {
    toastDone(<Trans>Сделка передана другому сотруднику</Trans>);
    void navigate({ to: "/board" });
  });
  const [closing, setClosing] = useState<CloseRequest | null>(null);
  const [creating, setCreating] = useState<CreateClientRequest | null>(null);
  const trash = useDealTrash();
  const goBack = useGoBack("/board");
  const link = linkClient(changer);
  useDocumentTitle(deal.title);
  const pipeline = pipelines.items.find((item) => item.id === deal.pipeline.id);

  const close = (kind: StageKind): void => setClosing({ kind, deal, backToStageId: deal.stage.id });

  const moving = (from: StageName, to: StageName): Change<Deal> => ({
    label: t`Этап`,
    mine: to.name,
    shown: (now) => now.stage.name,
    seen: from.name,
    send: (known) => sendDeal.move(known, { stageId: to.id, afterId: null }),
    guess: (now) => ({ ...now, stage: { ...now.stage, id: to.id, name: to.name } }),
  });

  const moveTo = (stage: Stage): void => {
    const before = deal.stage;
    changer.choose(moving(before, stage), () =>
      toastUndo(
        <Trans>
          {deal.title} → {stage.name}
        </Trans>,
        async () => {
          await changer.change(moving(stage, before));
        },
      ),
    );
  };

  const remove = async (): Promise<void> => {
    if (!(await trash.remove(deal))) return;
    goBack();
    trash.forgetCard(dealId);
  };

  return (
    <CardPage
      canEdit={canEdit}
      main={
        <>
          <StaleNote query={card} />
          <DealHeader
            deal={deal}
            changer={changer}
            canEdit={canEdit}
            canDelete={canDelete}
            onClose={close}
            onDelete={() => void remove()}
          />
          {!isLive && (
            <Alert color="yellow" variant="light">
              <Group justify="space-between">
                <Trans>Сделка в корзине</Trans>
                <WriteButton
                  size="compact-sm"
                  variant="default"
                  onClick={() => void trash.restore(deal)}
                >
                  <Trans>Восстановить</Trans>
                </WriteButton>
              </Group>
            </Alert>
          )}
          {pipeline && (
            <StagePath
              deal={deal}
              stages={orderedStages(pipeline)}
              canMove={canEdit}
              onChoose={moveTo}
            />
          )}
          <Block>
            <Stack gap="xs">
              <DealClient
                deal={deal}
                changer={changer}
                canEdit={canEdit}
                onCreateContact={(typed) => setCreating({ kind: "contact", typed })}
                onCreateCompany={(typed) => setCreating({ kind: "company", typed })}
              />
              <DealFields deal={deal} changer={changer} canEdit={canEdit} />
            </Stack>
          </Block>
          <Block title={<Trans>Товары и услуги</Trans>}>
            <LinesEditor deal={deal} changer={changer} canEdit={canEdit} />
          </Block>
          {deal.source && (
            <Block title={<Trans>Заявка</Trans>}>
              <Suspense fallback={<SkeletonLines count={2} height={28} />}>
                <DealRequest source={deal.source} state={deal.request_state ?? null} id={deal.id} />
              </Suspense>
            </Block>
          )}
          <Block title={<Trans>Движение по этапам</Trans>}>
            <Suspense fallback={<SkeletonLines count={3} height={28} />}>
              <MovementTable dealId={dealId} />
            </Suspense>
          </Block>
          {seesDocuments && (
            <Suspense>
              <DealRecurrences deal={deal} canWrite={canDocument} />
            </Suspense>
          )}
        </>
      }
      side={
        <>
          <Block title={<Trans>Задачи</Trans>}>
            <DealTasks dealId={dealId} canWrite={canTask} timeZone={me.account.time_zone} />
          </Block>
          {seesDocuments && (
            <Block title={<Trans>Документы</Trans>}>
              <Suspense fallback={<SkeletonLines count={1} height={36} />}>
                {seesMoney && <DealMoney deal={deal} canRecord={canPay} />}
                <DealDocuments dealId={dealId} canWrite={canDocument} />
              </Suspense>
            </Block>
          )}
          <Block title={<Trans>Файлы</Trans>}>
            <Suspense fallback={<SkeletonLines count={3} height={36} />}>
              <DealFiles holder={holder} canWrite={canEdit} />
            </Suspense>
          </Block>
          <Block title={<Trans>История</Trans>}>
            <Suspense fallback={<SkeletonLines count={4} height={44} />}>
              <Timeline dealId={dealId} canWrite={canEdit} />
            </Suspense>
          </Block>
        </>
      }
    >
      <WhenOpened opened={changer.conflict !== null}>
        <ConflictDialog
          conflict={changer.conflict}
          onKeepTheirs={changer.keepTheirs}
          onWriteMine={changer.writeMine}
        />
      </WhenOpened>
      <WhenOpened opened={creating !== null}>
        <CreateClient
          request={creating}
          onClose={() => setCreating(null)}
          onContact={(made) => link.contact(t`Контакт`, deal, made)}
          onCompany={(made) => link.company(t`Компания`, deal, made)}
        />
      </WhenOpened>
      <WhenOpened opened={closing !== null}>
        <CloseDialog request={closing} onClose={() => setClosing(null)} />
      </WhenOpened>
    </CardPage>
  );
}
