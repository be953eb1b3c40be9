import { useLingui } from "@lingui/react/macro";
import { DealsFilter } from "./deals-filter";
import type { Problems } from "./filter-fields";
import { patched } from "./filter-model";
import { standingIn } from "./movement-model";
import { PeriodFields } from "./period-fields";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { SwitchField } from "./switch-field";

type Props = {
  search: ReportSearch;
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** Deals made on which days, and whether all of them or those that stand still. */
export function MovementBar({ search, problems, onChange }: Props) {
  const { t } = useLingui();
  const put = (change: ReportSearch): void => onChange(patched(search, change));
  return (
    <div className={classes["bar"]} role="group" aria-label={t`Что показать`}>
      <PeriodFields search={search} problems={problems} onChange={put} />
      <SwitchField
        label={t`Какие сделки`}
        value={standingIn(search) ?? "all"}
        data={[
          { value: "all", label: t`Все` },
          { value: "stuck", label: t`Застряли` },
          { value: "without_task", label: t`Без задачи` },
        ]}
        onChange={(standing) => put({ standing: standing === "all" ? "" : standing })}
      />
      <DealsFilter search={search} problems={problems} onChange={onChange} />
    </div>
  );
}
