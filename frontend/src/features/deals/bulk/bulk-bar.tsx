import { msg } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { useActions } from "@/shared/actions/registry";
import type { Batch, DealRow } from "@/shared/api/types";
import { SelectionBar } from "@/shared/ui/selection-bar";
import { WriteButton } from "@/shared/ui/write-button";
import type { DealsSearch } from "../list/search-types";
import { BulkDialog } from "./bulk-dialog";
import { type BulkKind, useBulkNames } from "./bulk-kinds";
import { isWorthReport } from "./report-model";
import { BulkReport } from "./bulk-report";
import {
  allToggled,
  NOTHING,
  type Selection,
  toggled,
} from "@/shared/ui/data-grid/selection-model";

/** More rows than this are sent as a filter. */
const MOST = 200;

type Props = {
  search: DealsSearch;
  rows: DealRow[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
};

/** Above the foot of the list while rows are chosen: what can be done with all of them. */
export function BulkBar({ search, rows, selection, onSelect }: Props) {
  const { t } = useLingui();
  const names = useBulkNames();
  const canEdit = useCan("deals.edit");
  const canDelete = useCan("deals.delete");
  const [kind, setKind] = useState<BulkKind | null>(null);
  const [report, setReport] = useState<Batch | null>(null);
  const [isReportOpen, setReportOpen] = useState(false);
  const chosen = rows.filter(({ id }) => selection.ids.has(id));
  const isOpen = chosen.length > 0;
  const { isAll } = selection;
  const isTooMany = !isAll && chosen.length > MOST;

  const focused = (): DealRow | undefined =>
    rows.find(({ id }) => document.activeElement?.id === `deals-${id}`);
  const tell = (batch: Batch): void => {
    setReport(batch);
    setReportOpen(true);
  };
  const toggle = (isRange: boolean): void => {
    const row = focused();
    if (row) onSelect(toggled(selection, row.id, rows, isRange));
  };
  /** A letter on a row means this row, unless others are chosen. */
  const begin = (next: BulkKind): void => {
    if (isOpen) {
      setKind(next);
      return;
    }
    const row = focused();
    if (!row) return;
    onSelect({ ids: new Set([row.id]), from: row.id, isAll: false });
    setKind(next);
  };
  useActions([
    {
      id: "list.select",
      section: "list",
      title: msg`Выбрать строку`,
      shortcut: "KeyX",
      perform: () => toggle(false),
    },
    {
      id: "list.select-range",
      section: "list",
      title: msg`Выбрать до этой строки`,
      shortcut: "Shift+KeyX",
      perform: () => toggle(true),
    },
    {
      id: "list.select-all",
      section: "list",
      title: msg`Выбрать все на экране`,
      shortcut: "Ctrl+KeyA",
      yieldsToFields: true,
      perform: () => onSelect(allToggled(selection, rows)),
    },
    ...(canEdit
      ? [
          {
            id: "list.assign",
            section: "list" as const,
            title: msg`Назначить ответственного`,
            shortcut: "KeyA",
            perform: () => begin("responsible"),
          },
          {
            id: "list.tags",
            section: "list" as const,
            title: msg`Метки`,
            shortcut: "KeyL",
            perform: () => begin("tags"),
          },
          {
            id: "list.stage",
            section: "list" as const,
            title: msg`Этап`,
            shortcut: "Shift+KeyM",
            perform: () => begin("stage"),
          },
        ]
      : []),
  ]);

  const kinds: BulkKind[] = [
    ...(canEdit
      ? (["responsible", "stage", "tags", "expected_close_on", "channel", "department"] as const)
      : []),
    ...(canDelete ? (["trash"] as const) : []),
  ];
  return (
    <>
      {isOpen && (
        <SelectionBar
          label={t`Выбранные сделки`}
          isLong
          count={
            isAll ? (
              <Trans>Все по фильтру</Trans>
            ) : (
              <Plural
                value={chosen.length}
                one="Выбрана # сделка"
                few="Выбраны # сделки"
                many="Выбрано # сделок"
                other="Выбрано # сделки"
              />
            )
          }
          onClear={() => onSelect(NOTHING)}
        >
          {!isAll && (
            <Button
              variant="subtle"
              size="compact-sm"
              flex="none"
              onClick={() => onSelect({ ...selection, isAll: true })}
            >
              <Trans>Выбрать все по фильтру</Trans>
            </Button>
          )}
          {isTooMany ? (
            <Text size="sm" c="dimmed">
              <Trans>По одной — не больше {MOST}. Выберите все по фильтру.</Trans>
            </Text>
          ) : (
            kinds.map((one) => (
              <WriteButton
                key={one}
                size="compact-sm"
                flex="none"
                variant={one === "trash" ? "light" : "default"}
                {...(one === "trash" && { color: "red" })}
                onClick={() => setKind(one)}
              >
                {names[one]}
              </WriteButton>
            ))
          )}
        </SelectionBar>
      )}
      <BulkDialog
        kind={kind}
        search={search}
        rows={isAll ? null : chosen}
        onClose={() => setKind(null)}
        onDone={(batch) => {
          setKind(null);
          onSelect(NOTHING);
          if (isWorthReport(batch)) tell(batch);
        }}
        onReport={tell}
      />
      <BulkReport
        batch={report}
        opened={isReportOpen}
        onClose={() => setReportOpen(false)}
        onReport={tell}
        onEnd={(batch) => {
          setReport(batch);
          if (isWorthReport(batch)) setReportOpen(true);
        }}
      />
    </>
  );
}
