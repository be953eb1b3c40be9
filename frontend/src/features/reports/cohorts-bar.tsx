import { useLingui } from "@lingui/react/macro";
import { SHOWN, shownIn } from "./cohorts-model";
import { shownName } from "./cohorts-words";
import { DealsFilter } from "./deals-filter";
import type { Problems } from "./filter-fields";
import { patched } from "./filter-model";
import { PeriodFields } from "./period-fields";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { SwitchField } from "./switch-field";

type Props = {
  search: ReportSearch;
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** First purchases of which months, and what is told of those that follow. */
export function CohortsBar({ search, problems, onChange }: Props) {
  const { t } = useLingui();
  const put = (change: ReportSearch): void => onChange(patched(search, change));
  return (
    <div className={classes["bar"]} role="group" aria-label={t`Что показать`}>
      <PeriodFields search={search} problems={problems} onChange={put} />
      <SwitchField
        label={t`Что в клетках`}
        value={shownIn(search)}
        data={SHOWN.map((one) => ({ value: one, label: shownName(one) }))}
        onChange={(shown) => put({ shown: shown === "share" ? "" : shown })}
      />
      <DealsFilter search={search} problems={problems} onChange={onChange} />
    </div>
  );
}
