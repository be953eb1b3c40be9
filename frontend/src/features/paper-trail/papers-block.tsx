import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { EXPECTATIONS, isExpectation } from "@/entities/paper-trail/kinds";
import { expectsName } from "@/entities/paper-trail/words";
import type { DealDocument, PaperTrail } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastDone, toastError } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { paperQueries, usePaperTrail } from "./api";
import { LegView } from "./leg-view";
import { isMarkable, isRevocable } from "./mark-model";
import { MarkRow } from "./mark-row";
import classes from "./paper-trail.module.css";

const MarkDialog = lazy(async () => ({ default: (await import("./mark-dialog")).MarkDialog }));

type Props = { document: DealDocument; canTrack: boolean };

/** Where the originals of an issued document are, and all that was recorded of them. */
export function PapersBlock({ document, canTrack }: Props) {
  const trail = useQuery(paperQueries.trail(document.id));
  return (
    <QueryView query={trail} skeleton={<SkeletonLines count={3} />}>
      {(known) => <Papers document={document} trail={known} canTrack={canTrack} />}
    </QueryView>
  );
}

function Papers({ document, trail, canTrack }: Props & { trail: PaperTrail }) {
  const { t } = useLingui();
  const [isMarking, setMarking] = useState(false);
  const { withdraw, expect } = usePaperTrail(document.id, document.deal?.id);
  const isIssued = document.stage === "issued";
  const canMark = canTrack && isIssued;
  const takeBack = (markId: string): void =>
    withdraw.mutate(
      { trail, markId },
      {
        onSuccess: () => toastDone(<Trans>Отметка отменена</Trans>),
        onError: (error) => toastError(error, <Trans>Отметка осталась</Trans>),
      },
    );
  const choose = (value: string): void => {
    if (!isExpectation(value)) return;
    expect.mutate(
      { trail, expects: value },
      { onError: (error) => toastError(error, t`Нужен оригинал`) },
    );
  };
  return (
    <Stack gap="sm">
      <div className={classes["legs"]}>
        <LegView leg={trail.ours} />
        <LegView leg={trail.theirs} />
      </div>
      <Group gap="sm" align="flex-end">
        <Choice
          label={t`Нужен оригинал`}
          w={190}
          disabled={!canMark || expect.isPending}
          value={trail.expects}
          data={EXPECTATIONS.map((one) => ({ value: one, label: expectsName(one) }))}
          onChange={choose}
        />
        {canMark && isMarkable(trail) && (
          <WriteButton
            leftSection={<IconCheck size={16} aria-hidden />}
            onClick={() => setMarking(true)}
          >
            <Trans>Отметить</Trans>
          </WriteButton>
        )}
      </Group>
      {trail.scans_agreed === false && (
        <Text size="sm" c="dimmed">
          <Trans>
            Договорённости о сканах нет: договор документа с таким условием не найден, важен
            оригинал.
          </Trans>
        </Text>
      )}
      {trail.marks.length > 0 ? (
        <div role="list" aria-label={t`Отметки об оригиналах`}>
          {trail.marks.toReversed().map((mark) => (
            <MarkRow
              key={mark.id}
              mark={mark}
              isBusy={withdraw.isPending && withdraw.variables.markId === mark.id}
              onWithdraw={canTrack && isRevocable(mark) ? () => takeBack(mark.id) : null}
            />
          ))}
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Отметок пока нет.</Trans>
        </Text>
      )}
      {isMarking && (
        <Suspense fallback={null}>
          <MarkDialog document={document} trail={trail} onClose={() => setMarking(false)} />
        </Suspense>
      )}
    </Stack>
  );
}
