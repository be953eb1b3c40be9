import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Checkbox } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { hasSum } from "@/entities/documents/kinds";
import { titleOf } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import type { DocumentRow } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { DraftFindings } from "./draft-findings";
import classes from "../documents.module.css";

type Props = {
  rows: DocumentRow[];
  chosen: DocumentRow[];
  /** Whether those are checked, too, that nobody has scrolled to. */
  isAllChecked: boolean;
  onTick: (id: string, isOn: boolean) => void;
  onTickAll: (isOn: boolean) => void;
};

/** A row for each draft; on a narrow place each becomes a card. */
export function DraftsTable({ rows, chosen, isAllChecked, onTick, onTickAll }: Props) {
  const { t } = useLingui();
  const ids = new Set(chosen.map(({ id }) => id));
  return (
    <div role="table" aria-label={t`Черновики`} className={classes["draftTable"]}>
      <div role="row" className={classes["draftHead"]}>
        <span role="columnheader">
          <Checkbox
            aria-label={t`Выбрать все`}
            checked={chosen.length > 0}
            indeterminate={chosen.length > 0 && chosen.length < rows.length}
            onChange={() => onTickAll(chosen.length === 0)}
          />
        </span>
        <span role="columnheader">
          <Trans>Документ</Trans>
        </span>
        <span role="columnheader">
          <Trans>Кому</Trans>
        </span>
        <span role="columnheader" className={classes["draftSum"]}>
          <Trans>Сумма</Trans>
        </span>
        <span role="columnheader">
          <Trans>Дата</Trans>
        </span>
        <span role="columnheader">
          <Trans>Проверка</Trans>
        </span>
      </div>
      {rows.map((row) => (
        <DraftRow
          key={row.id}
          row={row}
          isChosen={ids.has(row.id)}
          isAsked={isAllChecked}
          onTick={(isOn) => onTick(row.id, isOn)}
        />
      ))}
    </div>
  );
}

type RowProps = {
  row: DocumentRow;
  isChosen: boolean;
  isAsked: boolean;
  onTick: (isOn: boolean) => void;
};

function DraftRow({ row, isChosen, isAsked, onTick }: RowProps) {
  const { t } = useLingui();
  const { ref, inViewport } = useInViewport();
  const title = titleOf(row);
  const buyer = row.buyer_name || row.deal?.name;
  const name = buyer ? `${title}, ${buyer}` : title;
  return (
    <div role="row" ref={ref} className={classes["draftRow"]}>
      <span role="cell">
        <Checkbox
          aria-label={t`Выставить: ${name}`}
          checked={isChosen}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
      </span>
      <span role="cell">
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/documents/$documentId" params={{ documentId: row.id }} />
          )}
        >
          {title}
        </Anchor>
      </span>
      <span role="cell">{buyer ?? "—"}</span>
      <span role="cell" className={classes["draftSum"]}>
        {hasSum(row) ? <Money value={row.amount} /> : "—"}
      </span>
      <span role="cell">{formatDay(row.date)}</span>
      <span role="cell">
        <DraftFindings row={row} isAsked={isAsked || inViewport} />
      </span>
    </div>
  );
}
