import { useLingui } from "@lingui/react/macro";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { PhoneFilters } from "@/shared/ui/phone-filters";
import { FilterFields, type Problems } from "./filter-fields";
import { activeFilters, cleared, compareIn, patched } from "./filter-model";
import { daysOf, PRESETS, presetOf } from "./period-model";
import { reportIn, splitsOf } from "./report-model";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { presetName, splitName } from "./words";

type Props = {
  search: ReportSearch;
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** Of which days and deals, against what, and how finely. */
export function FilterBar({ search, problems, onChange }: Props) {
  const { t } = useLingui();
  const put = (change: ReportSearch): void => onChange(patched(search, change));
  const splits = splitsOf(reportIn(search));
  const unknown =
    search.split !== undefined && !splits.includes(search.split) ? [search.split] : [];
  return (
    <div className={classes["bar"]} role="group" aria-label={t`Что показать`}>
      <PeriodFields search={search} problems={problems} onChange={put} />
      <Choice
        label={t`Сравнить`}
        className={classes["wide"]}
        value={compareIn(search) ?? ""}
        error={problems["compare"]}
        data={[
          { value: "", label: t`Не сравнивать` },
          { value: "previous", label: t`С прошлым периодом` },
          { value: "year_before", label: t`С годом раньше` },
        ]}
        onChange={(compare) => put({ compare })}
      />
      <Choice
        label={t`Разбить`}
        value={search.split ?? ""}
        error={problems["split"]}
        data={[
          { value: "", label: t`Не разбивать` },
          ...[...splits, ...unknown].map((name) => ({ value: name, label: splitName(name) })),
        ]}
        onChange={(split) => put({ split })}
      />
      <PhoneFilters
        title={t`По каким сделкам`}
        count={activeFilters(search).length}
        search={search}
        cleared={cleared(search)}
        renderFields={(draft, onDraft) => (
          <FilterFields search={draft} problems={problems} onChange={onDraft} />
        )}
        onSearch={onChange}
      />
    </div>
  );
}

type PeriodProps = {
  search: ReportSearch;
  problems: Problems;
  onChange: (change: ReportSearch) => void;
};

function PeriodFields({ search, problems, onChange }: PeriodProps) {
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
