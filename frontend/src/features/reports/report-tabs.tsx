import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { REPORTS, reportIn, toReport } from "./report-model";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { reportName } from "./words";

/** The same days and deals, looked at from another side. */
export function ReportTabs({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const current = reportIn(search);
  return (
    <nav className={classes["tabs"]} aria-label={t`Отчёты`}>
      {REPORTS.map((report) => (
        <Link
          key={report}
          className={classes["tab"]}
          to="/reports"
          search={toReport(search, report)}
          aria-current={report === current ? "page" : undefined}
          activeOptions={{ exact: true }}
          activeProps={{}}
        >
          {reportName(report)}
        </Link>
      ))}
    </nav>
  );
}
