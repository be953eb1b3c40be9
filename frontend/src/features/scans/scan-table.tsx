import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Stack, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useCallback, useRef, useState } from "react";
import { newKey } from "@/shared/api/if-match";
import { ACCEPTED_SCANS, refusalOf } from "@/shared/lib/file-refusal";
import { useFileDrop } from "@/shared/lib/use-file-drop";
import { FileButton } from "@/shared/ui/file-button";
import { WriteButton } from "@/shared/ui/write-button";
import { lookAt } from "./api";
import { laid, MOST_SCANS, RULE, type Scan, type ScanState } from "./scan-model";
import { ScanRow } from "./scan-row";
import classes from "./scans.module.css";

/** Pictures and PDF are looked at one after the other; each finds its document by the code on the paper. */
export function ScanTable() {
  const { t } = useLingui();
  const [scans, setScans] = useState<Scan[]>([]);
  const [excess, setExcess] = useState<File[]>([]);
  const queue = useRef(Promise.resolve());
  const settle = useCallback((id: string, state: ScanState): void => {
    setScans((now) => now.map((scan) => (scan.id === id ? { ...scan, state } : scan)));
  }, []);
  const inTurn = useCallback(
    async (before: Promise<void>, id: string, file: File): Promise<void> => {
      await before;
      try {
        settle(id, { kind: "read", found: await lookAt(file) });
      } catch (error) {
        settle(id, { kind: "failed", error, refusal: null });
      }
    },
    [settle],
  );
  const lying = scans.length;
  const add = useCallback(
    (files: File[]): void => {
      const { taken, excess: over } = laid(files, lying);
      setExcess(over);
      const fresh = taken.map((file): Scan => {
        const refusal = refusalOf(file, RULE);
        const state: ScanState = refusal
          ? { kind: "failed", error: null, refusal }
          : { kind: "waiting" };
        return { id: newKey(), file, state };
      });
      setScans((now) => [...now, ...fresh]);
      for (const { id, file, state } of fresh) {
        if (state.kind !== "waiting") continue;
        queue.current = inTurn(queue.current, id, file);
      }
    },
    [inTurn, lying],
  );
  const isDragged = useFileDrop(true, add);
  const waiting = scans.filter(({ state }) => state.kind === "waiting").length;
  return (
    <Stack gap="md">
      <div className={classes["zone"]} data-over={isDragged || undefined}>
        <Text size="sm">
          <Trans>
            Перетащите сюда снимки или PDF. Документ находится сам: по QR-коду внизу страницы.
          </Trans>
        </Text>
        <FileButton multiple accept={ACCEPTED_SCANS} onChange={add}>
          {(button) => (
            <WriteButton {...button} leftSection={<IconPaperclip size={16} aria-hidden />}>
              <Trans>Выбрать файлы</Trans>
            </WriteButton>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          <Trans>JPEG, PNG или PDF, каждый до 25 МБ.</Trans>
        </Text>
      </div>
      {excess.length > 0 && <Excess files={excess} />}
      <Text size="sm" role="status" className={classes["status"] ?? ""}>
        {waiting > 0 && (
          <Plural
            value={waiting}
            one="Читаем # файл…"
            few="Читаем # файла…"
            many="Читаем # файлов…"
            other="Читаем # файла…"
          />
        )}
      </Text>
      {scans.length > 0 && (
        <Stack gap="xs" role="list" aria-label={t`Сканы`}>
          {scans.map((scan) => (
            <ScanRow
              key={scan.id}
              scan={scan}
              onRemove={() => setScans((now) => now.filter(({ id }) => id !== scan.id))}
            />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

/** What found no room is named, so that it is not thought to be there. */
function Excess({ files }: { files: File[] }) {
  const names = files.map(({ name }) => name).join(", ");
  return (
    <Alert color="red" variant="light" role="alert" style={{ overflowWrap: "anywhere" }}>
      <Plural
        value={files.length}
        one="# файл не взят:"
        few="# файла не взяты:"
        many="# файлов не взяты:"
        other="# файла не взяты:"
      />{" "}
      {names}.{" "}
      <Trans>
        На столе помещается {MOST_SCANS}. Уберите те, с которыми закончили, и добавьте эти снова.
      </Trans>
    </Alert>
  );
}
