import { useLingui } from "@lingui/react/macro";
import type { KeyboardEvent } from "react";
import type { PlanMeasure } from "@/shared/api/types";
import classes from "./plans.module.css";
import { isMoney } from "./search";
import { amountOf, keyOf, type Place, stepFrom } from "./table-model";

type Props = {
  place: Place;
  label: string;
  value: string;
  measure: PlanMeasure;
  /** What the server has against it. */
  refused: string | undefined;
  /** The one of all cells to which Tab leads. */
  isActive: boolean;
  onActive: () => void;
  onType: (text: string) => void;
  onKeep: () => void;
  onGiveUp: () => void;
  /** A block of a spreadsheet from this cell on. */
  onPaste: (text: string) => void;
  onGo: (place: Place) => void;
};

/** One cell: arrows and Enter walk over the table, Escape gives up what was typed. */
export function PlanCell(props: Props) {
  const { place, label, value, measure, refused, isActive } = props;
  const { t } = useLingui();
  const isWrong = amountOf(measure, value) === undefined;
  const rule = isMoney(measure) ? t`Сумма числом: 1 500 или 1500,50` : t`Целое число`;
  const why = refused ?? (isWrong ? rule : undefined);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.code === "Escape") {
      props.onGiveUp();
      return;
    }
    const { selectionStart, selectionEnd } = event.currentTarget;
    const next = stepFrom(place, event.nativeEvent.code, {
      isAtStart: selectionEnd === 0,
      isAtEnd: selectionStart === value.length,
    });
    if (!next) return;
    event.preventDefault();
    if (event.nativeEvent.code === "Enter") props.onKeep();
    props.onGo(next);
  };
  return (
    <input
      className={classes["cell"]}
      data-cell={keyOf(place)}
      aria-label={label}
      aria-invalid={why !== undefined}
      title={why}
      inputMode={isMoney(measure) ? "decimal" : "numeric"}
      autoComplete="off"
      tabIndex={isActive ? 0 : -1}
      value={value}
      onFocus={props.onActive}
      onChange={({ currentTarget }) => props.onType(currentTarget.value)}
      onBlur={props.onKeep}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        const text = event.clipboardData.getData("text/plain");
        if (!/[\t\n]/.test(text.trim())) return;
        event.preventDefault();
        props.onPaste(text);
      }}
    />
  );
}
