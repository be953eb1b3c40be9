import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { canPrint, MOST_IN_SET } from "@/entities/documents/kinds";
import type { DocumentRow } from "@/shared/api/types";
import { NOTHING, type Selection } from "@/shared/ui/data-grid/selection-model";
import { SelectionBar } from "@/shared/ui/selection-bar";

const PrintDialog = lazy(async () => ({ default: (await import("./print-dialog")).PrintDialog }));

type Props = {
  rows: DocumentRow[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
};

/** Above the foot of the list while rows are chosen: those that are issued can be printed together. */
export function PrintBar({ rows, selection, onSelect }: Props) {
  const { t } = useLingui();
  const [printed, setPrinted] = useState<DocumentRow[] | null>(null);
  const chosen = rows.filter(({ id }) => selection.ids.has(id));
  const printable = chosen.filter(canPrint);
  return (
    <>
      {chosen.length > 0 && (
        <SelectionBar
          label={t`Выбранные документы`}
          count={
            <Plural
              value={chosen.length}
              one="Выбран # документ"
              few="Выбрано # документа"
              many="Выбрано # документов"
              other="Выбрано # документа"
            />
          }
          onClear={() => onSelect(NOTHING)}
        >
          {printable.length === 0 ? (
            <Text size="sm" c="dimmed">
              <Trans>Печатаются выставленные документы.</Trans>
            </Text>
          ) : printable.length > MOST_IN_SET ? (
            <Text size="sm" c="dimmed">
              <Trans>За один раз — не больше {MOST_IN_SET}.</Trans>
            </Text>
          ) : (
            <Button size="compact-sm" onClick={() => setPrinted(printable)}>
              <Trans>Напечатать</Trans>
            </Button>
          )}
        </SelectionBar>
      )}
      {printed && (
        <Suspense fallback={null}>
          <PrintDialog rows={printed} onClose={() => setPrinted(null)} />
        </Suspense>
      )}
    </>
  );
}
