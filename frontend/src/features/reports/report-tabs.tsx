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
  const firsts = new Set(groups.slice(1).map(([first]) => first));
  return (
    <nav className={classes["tabs"]} aria-label={t`Отчёты`}>
      {groups.flat().map((page) => {
        const other = otherPage(page);
        const link = {
          ref: page === current ? intoSight : undefined,
          className: classes["tab"],
          search: toPage(search, page),
          "data-first": firsts.has(page) || undefined,
          "aria-current": page === current ? ("page" as const) : undefined,
          activeOptions: { exact: true },
          activeProps: {},
          children: pageName(page),
        };
        return other ? (
          <Link key={page} to="/reports/$page" params={{ page: other }} {...link} />
        ) : (
          <Link key={page} to="/reports" {...link} />
        );
      })}
    </nav>
  );
}

/** A phone has no room for all tabs; the one that is open is in sight. */
function intoSight(tab: HTMLElement | null): void {
  const tabs = tab?.parentElement;
  if (tabs) tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
}
