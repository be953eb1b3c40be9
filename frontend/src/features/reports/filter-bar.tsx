import { useLingui } from "@lingui/react/macro";
import { Choice } from "@/shared/ui/choice";
import { DealsFilter } from "./deals-filter";
import type { Problems } from "./filter-fields";
import { compareIn, patched } from "./filter-model";
import { PeriodFields } from "./period-fields";
import { reportIn, splitsOf } from "./report-model";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { splitName } from "./words";

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
      <DealsFilter search={search} problems={problems} onChange={onChange} />
    </div>
  );
}
