import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { PhoneFilters } from "@/shared/ui/phone-filters";
import { SkeletonLines } from "@/shared/ui/states/loading";
import type { Problems } from "../filter-fields";
import { patched } from "../filter-model";
import type { DebtName } from "../report-model";
import type { ReportSearch } from "../report-search";
import classes from "../reports.module.css";
import { byIn, bysOf, hasDay, isDue, narrowed, unnarrowed } from "./debts-model";
import { byName } from "./debts-words";
import { narrowLabel } from "./narrow-words";
import debtClasses from "./debts.module.css";

// Asked for when the dialog opens.
const DebtsFilters = lazy(async () => ({
  default: (await import("./debts-filters")).DebtsFilters,
}));

type Props = {
  page: DebtName;
  search: ReportSearch;
  /** What the server has said of each parameter. */
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** On which day, or due when, whose, and what rows are about. */
export function DebtsBar({ page, search, problems, onChange }: Props) {
  const { t } = useLingui();
  const today = useToday();
  const put = (change: ReportSearch): void => onChange(patched(search, change));
  const due = (name: "due_from" | "due_to") => (
    <DayInput
      label={narrowLabel(name)}
      className={debtClasses["due"] ?? ""}
      value={search[name] ?? null}
      clearable
      error={problems[name]}
      onChange={(day) => put({ [name]: day ?? "" })}
    />
  );
  return (
    <div className={classes["bar"]} role="group" aria-label={t`Что показать`}>
      {hasDay(page) ? (
        <DayInput
          label={t`На день`}
          className={debtClasses["due"] ?? ""}
          value={search.as_of ?? today}
          error={problems["as_of"]}
          onChange={(day) => day && put({ as_of: day })}
        />
      ) : (
        <>
          {due("due_from")}
          {due("due_to")}
        </>
      )}
      <Choice
        label={t`Строки`}
        value={byIn(page, search)}
        error={problems["by"]}
        data={bysOf(page).map((by) => ({ value: by, label: byName(by) }))}
        onChange={(by) => put({ by: by === bysOf(page)[0] ? "" : by })}
      />
      <PhoneFilters
        title={t`Чьи расчёты`}
        count={narrowed(page, search).filter((name) => !isDue(name)).length}
        search={search}
        cleared={patched(unnarrowed(search), {})}
        renderFields={(draft, onDraft) => (
          <Suspense fallback={<SkeletonLines count={4} height={44} />}>
            <DebtsFilters page={page} search={draft} problems={problems} onChange={onDraft} />
          </Suspense>
        )}
        onSearch={onChange}
      />
    </div>
  );
}
