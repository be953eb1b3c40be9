import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FileButton, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { IconPaperclip } from "@tabler/icons-react";
import { lazy, useCallback, useState, useSyncExternalStore } from "react";
import type { DealFile } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { WhenOpened } from "@/shared/ui/when-opened";
import { fileQueries, useFiles } from "./api";
import { FileRow } from "./file-row";
import classes from "./files.module.css";
import { ACCEPTED } from "./model";
import { TrashedFiles } from "./trashed-files";
import { UploadRow } from "./upload-row";
import { uploads } from "./uploads";
import { useFileDrop } from "./use-file-drop";

const FilePreview = lazy(async () => ({
  default: (await import("./file-preview")).FilePreview,
}));

/** Of the words that stand where no files are yet, as on most deals. */
const LIST_HEIGHT = 36;

type Props = { dealId: string; canWrite: boolean };

/** The files of a deal: chosen, photographed or dropped anywhere on its page. */
export function DealFiles({ dealId, canWrite }: Props) {
  const { t } = useLingui();
  const files = useInfiniteQuery(fileQueries.ofDeal(dealId, false));
  const { remove, restore, settle } = useFiles(dealId);
  const isOnline = useIsOnline();
  const entries = useSyncExternalStore(uploads.subscribe, () => uploads.of(dealId));
  const [opened, setOpened] = useState<DealFile | null>(null);
  const canAdd = canWrite && isOnline;

  const add = useCallback(
    (chosen: File[]) => uploads.add(dealId, chosen, () => void settle()),
    [dealId, settle],
  );
  const isDragged = useFileDrop(canAdd, add);

  const drop = (file: DealFile): void =>
    remove.mutate(file, {
      onSuccess: () =>
        toastUndo(<Trans>Файл «{file.name}» удалён</Trans>, async () => {
          await restore.mutateAsync({ id: file.id, version: file.version + 1 });
        }),
      onError: (error) => toastError(error, <Trans>Файл не удалился</Trans>),
    });

  return (
    <Stack gap="sm">
      <QueryView query={files} skeleton={<SkeletonLines count={1} height={LIST_HEIGHT} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              {items.length + entries.length === 0 && (
                <Text size="sm" c="dimmed">
                  {canWrite ? (
                    <Trans>Файлов нет. Перетащите сюда договор, счёт или скан.</Trans>
                  ) : (
                    <Trans>Файлов нет.</Trans>
                  )}
                </Text>
              )}
              {items.length + entries.length > 0 && (
                <Stack gap="xs" role="list" aria-label={t`Файлы`}>
                  {entries.map((entry) => (
                    <UploadRow key={entry.id} entry={entry} />
                  ))}
                  {items.map((file) => (
                    <FileRow
                      key={file.id}
                      file={file}
                      onOpen={setOpened}
                      onRemove={canWrite ? drop : undefined}
                    />
                  ))}
                </Stack>
              )}
              {files.hasNextPage && (
                <Button
                  variant="subtle"
                  loading={files.isFetchingNextPage}
                  onClick={() => void files.fetchNextPage()}
                >
                  <Trans>Показать ещё</Trans>
                </Button>
              )}
            </>
          );
        }}
      </QueryView>
      {canWrite && (
        <FileButton onChange={add} accept={ACCEPTED} multiple disabled={!isOnline}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              disabled={!isOnline}
            >
              <Trans>Добавить файлы</Trans>
            </Button>
          )}
        </FileButton>
      )}
      <TrashedFiles dealId={dealId} canWrite={canWrite} />
      {isDragged && (
        <div className={classes["drop"]}>
          <Trans>Отпустите, чтобы добавить файлы к сделке</Trans>
        </div>
      )}
      <WhenOpened opened={opened !== null}>
        <FilePreview file={opened} onClose={() => setOpened(null)} />
      </WhenOpened>
    </Stack>
  );
}
