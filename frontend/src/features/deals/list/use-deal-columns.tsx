import { useLingui } from "@lingui/react/macro";
import { Money } from "@/entities/money/money";
import { shortName } from "@/entities/user-avatar/model";
import { stageColor } from "@/entities/pipelines/model";
import type { DealRow } from "@/shared/api/types";
import { dayOf, formatDay, isPast } from "@/shared/lib/dates";
import type { GridColumn } from "@/shared/ui/data-grid/grid-model";
import classes from "./deal-list.module.css";

const day = (instant: string): string => formatDay(dayOf(new Date(instant)));

/** Every column the list can show; the first is the deal itself and its link. */
export function useDealColumns(positions: Map<string, number>): GridColumn<DealRow>[] {
  const { t } = useLingui();
  return [
    {
      id: "title",
      title: t`Сделка`,
      min: 180,
      grow: 3,
      isFixed: true,
      isSortable: true,
      cell: (row) => row.title,
    },
    {
      id: "number",
      title: t`Номер`,
      min: 56,
      grow: 0.2,
      isUsual: true,
      isSortable: true,
      isDescendingFirst: true,
      cell: (row) => row.number,
    },
    {
      id: "client",
      title: t`Клиент`,
      min: 128,
      grow: 2,
      isUsual: true,
      cell: (row) => clientOf(row) || "—",
    },
    {
      id: "stage",
      title: t`Этап`,
      min: 112,
      isUsual: true,
      cell: (row) => <StageName row={row} position={positions.get(row.stage.id) ?? 0} />,
    },
    {
      id: "stage_entered_at",
      title: t`На этапе с`,
      min: 96,
      grow: 0.4,
      isSortable: true,
      cell: (row) => day(row.stage_entered_at),
    },
    {
      id: "amount",
      title: t`Сумма`,
      min: 100,
      grow: 0.5,
      isNumber: true,
      isUsual: true,
      isSortable: true,
      isDescendingFirst: true,
      cell: (row) => <Money value={row.amount} short />,
    },
    {
      id: "responsible",
      title: t`Ответственный`,
      min: 118,
      isUsual: true,
      cell: (row) => (row.responsible ? shortName(row.responsible.name) : "—"),
    },
    {
      id: "next_task",
      title: t`Задача`,
      min: 84,
      grow: 0.4,
      isUsual: true,
      cell: (row) => <NextTask row={row} />,
    },
    {
      id: "expected_close_on",
      title: t`Ожидаемое закрытие`,
      min: 100,
      grow: 0.4,
      isSortable: true,
      cell: (row) => (row.expected_close_on ? formatDay(row.expected_close_on) : "—"),
    },
    { id: "channel", title: t`Канал`, min: 110, cell: (row) => row.channel.name },
    { id: "tags", title: t`Метки`, min: 120, cell: (row) => row.tags.join(", ") || "—" },
    {
      id: "created_at",
      title: t`Создана`,
      min: 88,
      grow: 0.4,
      isUsual: true,
      isSortable: true,
      isDescendingFirst: true,
      cell: (row) => day(row.created_at),
    },
    {
      id: "updated_at",
      title: t`Изменена`,
      min: 96,
      grow: 0.4,
      isSortable: true,
      isDescendingFirst: true,
      cell: (row) => day(row.updated_at),
    },
    {
      id: "closed_at",
      title: t`Закрыта`,
      min: 96,
      grow: 0.4,
      cell: (row) => (row.closed_at ? day(row.closed_at) : "—"),
    },
  ];
}

export function clientOf(row: Pick<DealRow, "company" | "contact">): string {
  return [row.company?.name, row.contact?.name].filter(Boolean).join(" · ");
}

export function StageName({ row, position }: { row: DealRow; position: number }) {
  const color = stageColor({ kind: row.stage.kind, position });
  return (
    <span className={classes["stage"]}>
      <span
        className={classes["dot"]}
        style={{ background: `var(--mantine-color-${color}-6)` }}
        aria-hidden
      />
      <span className={classes["cut"]}>{row.stage.name}</span>
    </span>
  );
}

export function NextTask({ row }: { row: DealRow }) {
  const { t } = useLingui();
  if (!row.next_task_due_at) return "—";
  const isLate = isPast(row.next_task_due_at);
  return (
    <span
      className={classes["task"]}
      data-late={isLate || undefined}
      title={isLate ? t`Задача просрочена` : undefined}
    >
      {day(row.next_task_due_at)}
    </span>
  );
}
