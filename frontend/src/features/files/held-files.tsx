import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { IconPaperclip } from "@tabler/icons-react";
import { lazy, useCallback, useState, useSyncExternalStore } from "react";
import type { DealFile } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { FileButton } from "@/shared/ui/file-button";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { WhenOpened } from "@/shared/ui/when-opened";
import { fileQueries, type Holder, useFiles } from "./api";
import { FileRow } from "./file-row";
import classes from "./files.module.css";
import { ACCEPTED } from "./model";
import { TrashedFiles } from "./trashed-files";
import { UploadRow } from "./upload-row";
import { uploads } from "./uploads";
import { useFileDrop } from "@/shared/lib/use-file-drop";

const FilePreview = lazy(async () => ({
  default: (await import("./file-preview")).FilePreview,
}));

/** Of the words that stand where no files are yet, as on most deals. */
const LIST_HEIGHT = 36;

type Props = { holder: Holder; canWrite: boolean };

/** The files of a deal or the scans of a document: chosen, photographed or dropped anywhere on its page. */
export function HeldFiles({ holder, canWrite }: Props) {
  const { t } = useLingui();
  const files = useInfiniteQuery(fileQueries.held(holder, false));
  const { remove, restore, settle } = useFiles(holder);
  const isOnline = useIsOnline();
  const entries = useSyncExternalStore(uploads.subscribe, () => uploads.of(holder.id));
  const [opened, setOpened] = useState<DealFile | null>(null);
  const canAdd = canWrite && isOnline;

  const add = useCallback(
    (chosen: File[]) => uploads.add(holder, chosen, () => void settle()),
    [holder, settle],
  );
  const isDeal = holder.of === "deal";
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
                  <Nothing isDeal={isDeal} canWrite={canWrite} />
                </Text>
              )}
              {items.length + entries.length > 0 && (
                <Stack gap="xs" role="list" aria-label={isDeal ? t`Файлы` : t`Сканы`}>
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
              {isDeal ? <Trans>Добавить файлы</Trans> : <Trans>Добавить скан</Trans>}
            </Button>
          )}
        </FileButton>
      )}
      <TrashedFiles holder={holder} canWrite={canWrite} />
      {isDragged && (
        <div className={classes["drop"]}>
          {isDeal ? (
            <Trans>Отпустите, чтобы добавить файлы к сделке</Trans>
          ) : (
            <Trans>Отпустите, чтобы добавить сканы документа</Trans>
          )}
        </div>
      )}
      <WhenOpened opened={opened !== null}>
        <FilePreview file={opened} onClose={() => setOpened(null)} />
      </WhenOpened>
    </Stack>
  );
}

function Nothing({ isDeal, canWrite }: { isDeal: boolean; canWrite: boolean }) {
  if (isDeal) {
    return canWrite ? (
      <Trans>Файлов нет. Перетащите сюда договор, счёт или скан.</Trans>
    ) : (
      <Trans>Файлов нет.</Trans>
    );
  }
  return canWrite ? (
    <Trans>Сканов нет. Перетащите сюда скан или снимок подписанного экземпляра.</Trans>
  ) : (
    <Trans>Сканов нет.</Trans>
  );
}
