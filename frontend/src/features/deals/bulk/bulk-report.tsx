import "@mantine/core/styles/Progress.layer.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import type { Batch } from "@/shared/api/types";
import { saveFile } from "@/shared/lib/save-file";
import { Dialog } from "@/shared/ui/dialog";
import { toastError } from "@/shared/ui/toast";
import { forgetDeals } from "../refresh-deal";
import { batchQueries, sendBatch } from "./api";
import classes from "./bulk.module.css";
import { useBatchDone } from "./use-batch-done";

type Props = {
  batch: Batch | null;
  opened: boolean;
  onClose: () => void;
  onReport: (batch: Batch) => void;
  /** A change in the background has come to its end, watched or not. */
  onEnd: (batch: Batch) => void;
};

/** How far a change has come, and the deals that stayed as they were, each with its reason. */
export function BulkReport({ batch, ...props }: Props) {
  return batch && <Watched key={batch.id} batch={batch} {...props} />;
}

/** Asks how far it is also while the dialog is closed: its end offers the way back. */
function Watched({ batch: first, opened, onClose, onReport, onEnd }: Props & { batch: Batch }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const query = useQuery({
    ...batchQueries.one(first.id),
    initialData: first,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.status === "running" ? 1_000 : false),
  });
  const batch = query.data;
  const done = useBatchDone(onReport);
  const hasEnded = first.status === "running" && batch.status !== "running";
  const end = useEffectEvent((): void => {
    done(batch);
    onEnd(batch);
  });
  useEffect(() => {
    if (hasEnded) end();
  }, [hasEnded]);
  const close = (): void => {
    // The change goes on without its dialog: the lists behind it are old.
    if (batch.status === "running") forgetDeals(queries);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={t`Что получилось`} size={520}>
      <ReportContent batch={batch} onClose={close} onLook={() => query.refetch()} />
    </Dialog>
  );
}

type ContentProps = { batch: Batch; onClose: () => void; onLook: () => Promise<unknown> };

function ReportContent({ batch, onClose, onLook }: ContentProps) {
  const rest = batch.refused_count - batch.refused.length;
  const passed = batch.changed + batch.unchanged + batch.refused_count;
  const isRunning = batch.status === "running";
  const stop = async (): Promise<void> => {
    try {
      await sendBatch.cancel(batch.id);
    } catch (error) {
      toastError(error);
    }
    await onLook();
  };
  const save = async (): Promise<void> => {
    try {
      saveFile("refused.csv", await sendBatch.refused(batch.id));
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <Stack gap="md">
      {isRunning && (
        <Progress value={batch.total > 0 ? (100 * passed) / batch.total : 0} animated />
      )}
      <Text role="status">
        {isRunning ? (
          <Trans>
            Пройдено {passed} из {batch.total}
          </Trans>
        ) : (
          <Plural
            value={batch.changed}
            _0="Ничего не изменилось"
            one="Изменена # сделка"
            few="Изменены # сделки"
            many="Изменено # сделок"
            other="Изменено # сделки"
          />
        )}
        {batch.skipped > 0 && (
          <>
            {". "}
            <Plural
              value={batch.skipped}
              one="# сделка уже не подходила под фильтр"
              few="# сделки уже не подходили под фильтр"
              many="# сделок уже не подходило под фильтр"
              other="# сделки уже не подходили под фильтр"
            />
          </>
        )}
        {batch.refused_count > 0 && (
          <>
            {". "}
            <Plural
              value={batch.refused_count}
              one="# сделка осталась как была:"
              few="# сделки остались как были:"
              many="# сделок остались как были:"
              other="# сделки остались как были:"
            />
          </>
        )}
      </Text>
      {batch.refused.length > 0 && (
        <ul className={classes["refused"]}>
          {batch.refused.map((deal) => (
            <li key={deal.id}>
              {deal.number === null ? (
                <Trans>Сделка вам больше не видна</Trans>
              ) : (
                <Anchor component={Link} to={`/deals/${deal.id}`}>
                  № {deal.number} {deal.title}
                </Anchor>
              )}
              <Text size="sm" c="dimmed">
                {[deal.message, ...deal.errors.map((error) => error.message)].join(". ")}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Text size="sm" c="dimmed">
          <Trans>И ещё {rest} — в файле.</Trans>
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        {batch.refused_count > 0 && (
          <Button variant="default" onClick={() => void save()}>
            <Trans>Скачать список</Trans>
          </Button>
        )}
        {isRunning && (
          <Button variant="default" onClick={() => void stop()}>
            <Trans>Остановить</Trans>
          </Button>
        )}
        <Button onClick={onClose}>
          <Trans>Понятно</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
