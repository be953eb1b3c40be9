import { useLingui } from "@lingui/react/macro";
import { DealsFilter } from "./deals-filter";
import type { Problems } from "./filter-fields";
import { patched } from "./filter-model";
import { PeriodFields } from "./period-fields";
import { RATED, ratedIn } from "./rating-model";
import { ratedName } from "./rating-words";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { SwitchField } from "./switch-field";

type Props = {
  search: ReportSearch;
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** Who or what is rated, by deals won on which days. A cell of other days or deals may be empty, so it is let go. */
export function RatingBar({ search, problems, onChange }: Props) {
  const { t } = useLingui();
  const put = (change: ReportSearch): void => onChange(patched(search, { ...change, group: "" }));
  return (
    <div className={classes["bar"]} role="group" aria-label={t`Что показать`}>
      <PeriodFields search={search} problems={problems} onChange={put} />
      <SwitchField
        label={t`Что оценить`}
        value={ratedIn(search)}
        data={RATED.map((one) => ({ value: one, label: ratedName(one) }))}
        onChange={(rated) => put({ rated: rated === "products" ? rated : "", rows: "" })}
      />
      <DealsFilter
        search={search}
        problems={problems}
        onChange={(next) => onChange(patched(next, { group: "" }))}
      />
    </div>
  );
}
