import { useLingui } from "@lingui/react/macro";
import { isMonth } from "@/shared/lib/months";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { MonthInput } from "@/shared/ui/month-input";
import type { Problems } from "./filter-fields";
import { patched } from "./filter-model";
import { measureIn, MONTH_PRESETS, monthPreset, monthsOf, offered } from "./plan-fact-model";
import { planMeasureName } from "./plan-fact-words";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import type { May } from "./rights-model";
import { presetName } from "./words";

type Props = {
  search: ReportSearch;
  may: May;
  /** What the server has said of each parameter. */
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** What is planned, and of which months. */
export function PlanFactBar({ search, may, problems, onChange }: Props) {
  const { t } = useLingui();
  const today = useToday();
  const preset = monthPreset(search, today);
  const put = (change: ReportSearch): void => onChange(patched(search, change));
  const month = (name: "month_from" | "month_to", label: string) => (
    <MonthInput
      label={label}
      className={classes["month"] ?? ""}
      value={search[name] ?? ""}
      error={problems[name]}
      onChange={(value) => isMonth(value) && put({ [name]: value })}
    />
  );
  return (
    <div className={classes["bar"]}>
      <Choice
        label={t`Показатель`}
        className={classes["wide"]}
        value={measureIn(search, may)}
        data={offered(may).map((value) => ({ value, label: planMeasureName(value) }))}
        onChange={(measure) => put({ measure })}
      />
      <Choice
        label={t`Период`}
        className={classes["wide"]}
        value={preset ?? ""}
        data={[
          ...(preset ? [] : [{ value: "", label: t`Свои месяцы` }]),
          ...MONTH_PRESETS.map((name) => ({ value: name, label: presetName(name) })),
        ]}
        onChange={(chosen) => {
          const found = MONTH_PRESETS.find((name) => name === chosen);
          if (found) put(monthsOf(found, today));
        }}
      />
      {month("month_from", t`С`)}
      {month("month_to", t`По`)}
    </div>
  );
}
