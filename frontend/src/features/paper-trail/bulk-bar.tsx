import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { Original } from "@/shared/api/types";
import { NOTHING, type Selection } from "@/shared/ui/data-grid/selection-model";
import { SelectionBar } from "@/shared/ui/selection-bar";
import { toastDone } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { isMarkable, MOST_AT_ONCE, type Outcome } from "./bulk-model";
import { oursOf } from "./dispatch/dispatch-model";

const BulkDialog = lazy(async () => ({ default: (await import("./bulk-dialog")).BulkDialog }));
const DispatchDialog = lazy(async () => ({
  default: (await import("./dispatch/dispatch-dialog")).DispatchDialog,
}));
const BulkReport = lazy(async () => ({ default: (await import("./bulk-report")).BulkReport }));

type Kind = "original_sent" | "original_received" | "dispatch";

type Props = {
  rows: Original[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
};

/** Above the foot of the register while rows are chosen: what can be recorded of all of them. */
export function BulkBar({ rows, selection, onSelect }: Props) {
  const { t } = useLingui();
  const [open, setOpen] = useState<{ kind: Kind; rows: Original[] } | null>(null);
  const [report, setReport] = useState<Outcome | null>(null);
  const chosen = rows.filter((row) => selection.ids.has(row.id) && isMarkable(row));
  const ours = oursOf(chosen);
  const finish = (outcome: Outcome): void => {
    setOpen(null);
    onSelect(NOTHING);
    if (outcome.refused.length > 0) setReport(outcome);
    else toastDone(<MarkedCount count={outcome.marked} />);
  };
  return (
    <>
      {chosen.length > 0 && (
        <SelectionBar
          label={t`Выбранные оригиналы`}
          count={
            <Plural
              value={chosen.length}
              one="Выбран # оригинал"
              few="Выбрано # оригинала"
              many="Выбрано # оригиналов"
              other="Выбрано # оригинала"
            />
          }
          onClear={() => onSelect(NOTHING)}
        >
          {chosen.length > MOST_AT_ONCE ? (
            <Text size="sm" c="dimmed">
              <Trans>За один раз — не больше {MOST_AT_ONCE}.</Trans>
            </Text>
          ) : (
            <>
              <WriteButton
                size="compact-sm"
                onClick={() => setOpen({ kind: "original_received", rows: chosen })}
              >
                <Trans>Получено</Trans>
              </WriteButton>
              <WriteButton
                size="compact-sm"
                variant="default"
                onClick={() => setOpen({ kind: "original_sent", rows: chosen })}
              >
                <Trans>Отправлено</Trans>
              </WriteButton>
              {ours.length > 0 && (
                <WriteButton
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconMail size={16} aria-hidden />}
                  onClick={() => setOpen({ kind: "dispatch", rows: ours })}
                >
                  <Trans>Отправить почтой</Trans>
                </WriteButton>
              )}
            </>
          )}
        </SelectionBar>
      )}
      <Suspense fallback={null}>
        {open?.kind === "dispatch" && (
          <DispatchDialog rows={open.rows} onClose={() => setOpen(null)} onDone={finish} />
        )}
        {open && open.kind !== "dispatch" && (
          <BulkDialog
            kind={open.kind}
            rows={open.rows}
            onClose={() => setOpen(null)}
            onDone={finish}
          />
        )}
        {report && <BulkReport outcome={report} onClose={() => setReport(null)} />}
      </Suspense>
    </>
  );
}

function MarkedCount({ count }: { count: number }) {
  return (
    <Plural
      value={count}
      one="Отмечен # оригинал"
      few="Отмечено # оригинала"
      many="Отмечено # оригиналов"
      other="Отмечено # оригинала"
    />
  );
}
