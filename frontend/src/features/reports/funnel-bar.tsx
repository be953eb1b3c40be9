import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { pipelineQueries } from "@/entities/pipelines/api";
import { choosePipeline } from "@/entities/pipelines/model";
import { Choice } from "@/shared/ui/choice";
import { DealsFilter } from "./deals-filter";
import type { Problems } from "./filter-fields";
import { patched } from "./filter-model";
import { modeIn, MODES } from "./funnel-model";
import { modeName } from "./funnel-words";
import { PeriodFields } from "./period-fields";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { SwitchField } from "./switch-field";
import { filterLabel } from "./words";

type Props = {
  search: ReportSearch;
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** Of which days, which road and which deals, and what is counted of them. */
export function FunnelBar({ search, problems, onChange }: Props) {
  const { t } = useLingui();
  const put = (change: ReportSearch): void => onChange(patched(search, change));
  const pipelines = useQuery(pipelineQueries.list()).data?.items ?? [];
  return (
    <div className={classes["bar"]} role="group" aria-label={t`Что показать`}>
      <PeriodFields search={search} problems={problems} onChange={put} />
      <Choice
        label={filterLabel("pipeline")}
        className={classes["road"]}
        value={search.pipeline ?? choosePipeline(pipelines, undefined)?.id ?? ""}
        error={problems["pipeline_id"]}
        data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(pipeline) => put({ pipeline })}
      />
      <SwitchField
        label={t`Что считать`}
        value={modeIn(search)}
        data={MODES.map((mode) => ({ value: mode, label: modeName(mode) }))}
        onChange={(mode) => put({ mode: mode === "moves" ? mode : "" })}
      />
      <DealsFilter search={search} problems={problems} apart="pipeline" onChange={onChange} />
    </div>
  );
}
