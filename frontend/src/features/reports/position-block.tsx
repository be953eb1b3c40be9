import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CompanyStanding, PlannedFigure } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { formatCount } from "@/shared/lib/numbers";
import { reportQueries } from "./api";
import { formatFigure, heightOf } from "./figure-model";
import { compareIn } from "./filter-model";
import { Hint } from "./hint";
import { measureName } from "./measure-words";
import plan from "./plan-fact.module.css";
import own from "./position.module.css";
import { type Standing, standingsOf } from "./position-model";
import { standingMeaning, standingName } from "./position-words";
import type { ReportSearch } from "./report-search";
import classes from "./reports.module.css";

/** How the firm stands at the end of the days, and what it had planned for them. */
export function PositionBlock({ search }: { search: ReportSearch }) {
  const { t } = useLingui();
  const { from = "", to = "" } = search;
  const compare = compareIn(search);
  const { data } = useQuery(reportQueries.position({ from, to, ...(compare && { compare }) }));
  if (!data) return null;
  const { now, before, plans } = data;
  const standings = standingsOf(now);
  if (standings.length === 0 && plans.length === 0) return null;
  const day = formatDay(now.as_of);
  return (
    <ul className={classes["cards"]} aria-label={t`На ${day} и план`}>
      {standings.map((standing) => (
        <StandingCard key={standing} {...{ standing, now, before }} />
      ))}
      {plans.map((planned) => (
        <PlanCard key={planned.measure.name} planned={planned} search={search} />
      ))}
    </ul>
  );
}

type StandingProps = {
  standing: Standing;
  now: CompanyStanding;
  before: CompanyStanding | null | undefined;
};

function StandingCard({ standing, now, before }: StandingProps) {
  const name = standingName(standing);
  const was = before?.[standing];
  const day = formatDay(now.as_of);
  const then = before ? formatDay(before.as_of) : "";
  const figureThen = before ? told(standing, before) : "";
  return (
    <Card name={name} meaning={standingMeaning(standing)}>
      <StandingLink standing={standing} asOf={now.as_of} label={`${name}, ${day}`}>
        {told(standing, now)}
      </StandingLink>
      {before && was !== null && was !== undefined && (
        <span className={own["was"]}>
          <Trans>
            на {then} было {figureThen}
          </Trans>
        </span>
      )}
    </Card>
  );
}

function told(standing: Standing, of: CompanyStanding): string {
  if (standing === "originals") return formatCount(of.originals ?? 0);
  return formatFigure("money", of[standing] ?? null);
}

type LinkProps = { standing: Standing; asOf: string; label: string; children: string };

/** To the report, or to the register, whose rows these are. */
function StandingLink({ standing, asOf, label, children }: LinkProps) {
  const { t } = useLingui();
  const about = t`${children}: ${label}. Открыть`;
  if (standing === "originals") {
    return (
      <Link className={classes["drill"]} to="/originals" aria-label={about}>
        {children}
      </Link>
    );
  }
  return (
    <Link
      className={classes["drill"]}
      to="/reports/$page"
      params={{ page: standing }}
      search={{ as_of: asOf }}
      aria-label={about}
    >
      {children}
    </Link>
  );
}

function PlanCard({ planned, search }: { planned: PlannedFigure; search: ReportSearch }) {
  const { t } = useLingui();
  const { measure, fact, done } = planned;
  const name = measureName(measure.name);
  const reached = formatFigure(measure.unit, fact);
  const all = formatFigure(measure.unit, planned.plan);
  const share = typeof done === "string" ? formatFigure("percent", done) : "—";
  const { from = "", to = "" } = search;
  const months = { month_from: from.slice(0, 7), month_to: to.slice(0, 7) };
  const measured = measure.name === "won" ? "deals" : measure.name;
  return (
    <Card
      name={t`План: ${name}`}
      meaning={t`План всей компании на месяцы этого периода и сколько его уже достигнуто.`}
    >
      <Link
        className={classes["drill"]}
        to="/reports/$page"
        params={{ page: "plan-fact" }}
        search={{ ...months, measure: measured }}
        aria-label={t`${share}: план, ${name}. Открыть`}
      >
        {share}
      </Link>
      <span className={own["bar"]} aria-hidden>
        <span
          className={plan["filled"]}
          data-reached={(heightOf(done ?? null) ?? 0) >= 100 || undefined}
          style={{ width: `${Math.min(Math.max(heightOf(done ?? null) ?? 0, 0), 100)}%` }}
        />
      </span>
      <span className={own["was"]}>
        <Trans>
          {reached} из {all}
        </Trans>
      </span>
    </Card>
  );
}

type CardProps = { name: string; meaning: string; children: ReactNode };

function Card({ name, meaning, children }: CardProps) {
  return (
    <li className={classes["card"]}>
      <span className={classes["cardName"]}>
        {name}
        <Hint name={name} meaning={meaning} />
      </span>
      <span className={classes["cardFigure"]}>{children}</span>
    </li>
  );
}
