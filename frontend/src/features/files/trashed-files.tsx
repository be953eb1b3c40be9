import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DealFile } from "@/shared/api/types";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastError } from "@/shared/ui/toast";
import { fileQueries, type Holder, useFiles } from "./api";
import { FileRow } from "./file-row";

type Props = { holder: Holder; canWrite: boolean };

/** What was removed in the last thirty days, asked for only when somebody looks. */
export function TrashedFiles({ holder, canWrite }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  if (!canWrite) return null;
  return (
    <Stack gap="xs">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={isOpen}
        style={{ alignSelf: "start" }}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Trans>Удалённые файлы</Trans>
      </Button>
      {isOpen && <Trash holder={holder} />}
    </Stack>
  );
}

function Trash({ holder }: { holder: Holder }) {
  const { t } = useLingui();
  const files = useInfiniteQuery(fileQueries.held(holder, true));
  const { restore } = useFiles(holder);
  const takeBack = (file: DealFile): void =>
    restore.mutate(file, {
      onError: (error) => toastError(error, <Trans>Восстановить не получилось</Trans>),
    });
  return (
    <QueryView query={files} skeleton={<SkeletonLines count={1} height={36} />}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return (
          <>
            <Text size="xs" c="dimmed">
              {items.length === 0 ? (
                <Trans>Здесь файлы лежат 30 дней после удаления. Сейчас пусто.</Trans>
              ) : (
                <Trans>Лежат 30 дней после удаления.</Trans>
              )}
            </Text>
            {items.length > 0 && (
              <Stack gap="xs" role="list" aria-label={t`Удалённые файлы`}>
                {items.map((file) => (
                  <FileRow key={file.id} file={file} onOpen={nothing} onRestore={takeBack} />
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
  );
}

function nothing(): void {}
