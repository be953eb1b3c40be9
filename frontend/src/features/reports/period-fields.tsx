import { useLingui } from "@lingui/react/macro";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import type { Problems } from "./filter-fields";
import { daysOf, PRESETS, presetOf } from "./period-model";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { presetName } from "./words";

type Props = {
  search: ReportSearch;
  problems: Problems;
  onChange: (change: ReportSearch) => void;
};

/** Named days, or any others. */
export function PeriodFields({ search, problems, onChange }: Props) {
  const { t } = useLingui();
  const today = useToday();
  const { from, to } = search;
  const preset = presetOf({ ...(from && { from }), ...(to && { to }) }, today);
  return (
    <>
      <Choice
        label={t`Период`}
        className={classes["wide"]}
        value={preset ?? ""}
        data={[
          ...(preset ? [] : [{ value: "", label: t`Свои даты` }]),
          ...PRESETS.map((name) => ({ value: name, label: presetName(name) })),
        ]}
        onChange={(chosen) => {
          const found = PRESETS.find((name) => name === chosen);
          if (found) onChange(daysOf(found, today));
        }}
      />
      <DayInput
        label={t`С`}
        className={classes["day"] ?? ""}
        value={from ?? null}
        error={problems["from"]}
        onChange={(day) => day && onChange({ from: day })}
      />
      <DayInput
        label={t`По`}
        className={classes["day"] ?? ""}
        value={to ?? null}
        error={problems["to"]}
        onChange={(day) => day && onChange({ to: day })}
      />
    </>
  );
}
