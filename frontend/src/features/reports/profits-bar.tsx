import { useLingui } from "@lingui/react/macro";
import { useCan } from "@/entities/identity/use-me";
import { useToday } from "@/shared/lib/use-today";
import { DayInput } from "@/shared/ui/day-input";
import { DealsFilter } from "./deals-filter";
import type { Problems } from "./filter-fields";
import { patched } from "./filter-model";
import { PeriodFields } from "./period-fields";
import { BASES, basisIn } from "./profits-model";
import { basisName } from "./profits-words";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { SwitchField } from "./switch-field";

type Props = {
  search: ReportSearch;
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** Deals closed on which days, and whether their worth or the money for them counts. */
export function ProfitsBar({ search, problems, onChange }: Props) {
  const { t } = useLingui();
  const today = useToday();
  const seesMoney = useCan("payments.read");
  const basis = basisIn(search);
  const put = (change: ReportSearch): void => onChange(patched(search, change));
  return (
    <div className={classes["bar"]} role="group" aria-label={t`Что показать`}>
      <PeriodFields search={search} problems={problems} onChange={put} />
      {seesMoney && (
        <SwitchField
          label={t`Как считать выручку`}
          value={basis}
          data={BASES.map((one) => ({ value: one, label: basisName(one) }))}
          // The day stands in the address, so that a link shows tomorrow what it shows today.
          onChange={(chosen) =>
            put(chosen === "paid" ? { basis: chosen, as_of: today } : { basis: "", as_of: "" })
          }
        />
      )}
      {seesMoney && basis === "paid" && (
        <DayInput
          label={t`Оплаты по`}
          className={classes["day"] ?? ""}
          value={search.as_of ?? today}
          error={problems["as_of"]}
          onChange={(day) => day && put({ as_of: day })}
        />
      )}
      <DealsFilter search={search} problems={problems} onChange={onChange} />
    </div>
  );
}
