import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { otherPage, type PageName, TABS, toPage } from "./report-model";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";
import { mayOpen } from "./rights-model";
import { useMay } from "./use-may";
import { pageName } from "./words";

type Props = { current: PageName; search: ReportSearch };

/** The same days and deals, looked at from another side. */
export function ReportTabs({ current, search }: Props) {
  const { t } = useLingui();
  const may = useMay();
  const groups = TABS.map((pages) => pages.filter((page) => mayOpen(page, may)));
  return (
    <nav className={classes["tabs"]} aria-label={t`Отчёты`}>
      {groups
        .filter((pages) => pages.length > 0)
        .map((pages) => (
          <div key={pages[0]} className={classes["tabGroup"]}>
            {pages.map((page) => (
              <ReportTab key={page} page={page} current={current} search={search} />
            ))}
          </div>
        ))}
    </nav>
  );
}

function ReportTab({ page, current, search }: Props & { page: PageName }) {
  const other = otherPage(page);
  const link = {
    ref: page === current ? intoSight : undefined,
    className: classes["tab"],
    search: toPage(search, page),
    "aria-current": page === current ? ("page" as const) : undefined,
    activeOptions: { exact: true },
    activeProps: {},
    children: pageName(page),
  };
  return other ? (
    <Link to="/reports/$page" params={{ page: other }} {...link} />
  ) : (
    <Link to="/reports" {...link} />
  );
}

/** A phone has no room for all tabs; the one that is open is in sight. */
function intoSight(tab: HTMLElement | null): void {
  const tabs = tab?.closest("nav");
  if (tab && tabs) tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
}
