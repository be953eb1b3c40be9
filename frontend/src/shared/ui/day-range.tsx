import { DayInput } from "./day-input";
import classes from "./day-range.module.css";

type Names = {
  /** What stands above the fields of a form, and what a reader hears in a bar. */
  from: string;
  to: string;
  /** What stands within them in a bar. */
  fromHint: string;
  toHint: string;
  /** What stands above the second field of a form, where the first says what both are. */
  toLabel: string;
};

type Props = {
  names: Names;
  from: string | undefined;
  to: string | undefined;
  isForm: boolean;
  onChange: (change: { from?: string | null; to?: string | null }) => void;
};

/** The first and the last day of what a list shows. */
export function DayRange({ names, from, to, isForm, onChange }: Props) {
  const days = (
    <>
      <DayInput
        {...(isForm
          ? { label: names.from }
          : { "aria-label": names.from, placeholder: names.fromHint, w: 130 })}
        clearable
        value={from ?? null}
        onChange={(day) => onChange({ from: day })}
      />
      <DayInput
        aria-label={names.to}
        {...(isForm ? { label: names.toLabel } : { placeholder: names.toHint, w: 130 })}
        clearable
        value={to ?? null}
        onChange={(day) => onChange({ to: day })}
      />
    </>
  );
  return isForm ? <div className={classes["pair"]}>{days}</div> : days;
}
