import { type ComponentType, lazy, Suspense } from "react";
import { type DebtName, debtPage, type OtherName } from "@/features/reports/report-model";
import type { ReportSearch } from "@/features/reports/report-search";
import { FunnelScreen } from "./funnel-screen";

type Screen = ComponentType<{ search: ReportSearch }>;

// Each of these comes by itself: together they would be more than a page may weigh.
const loadMovement = async () => ({ default: (await import("./movement-screen")).MovementScreen });
const loadDeals = async () => ({ default: (await import("./profits-screen")).ProfitsScreen });
const loadPlanFact = async () => ({ default: (await import("./plan-fact-screen")).PlanFactScreen });
const loadRating = async () => ({ default: (await import("./rating-screen")).RatingScreen });
const loadCohorts = async () => ({ default: (await import("./cohorts-screen")).CohortsScreen });

const loadDebts = async () => ({ default: (await import("./debts-screen")).DebtsScreen });

const LATE: { [page in OtherName]?: () => Promise<object> } = {
  movement: loadMovement,
  deals: loadDeals,
  "plan-fact": loadPlanFact,
  rating: loadRating,
  cohorts: loadCohorts,
  "expected-payments": loadDebts,
  receivables: loadDebts,
  advances: loadDebts,
};

const SCREENS: Record<Exclude<OtherName, DebtName>, Screen> = {
  funnel: FunnelScreen,
  movement: lazy(loadMovement),
  deals: lazy(loadDeals),
  "plan-fact": lazy(loadPlanFact),
  rating: lazy(loadRating),
  cohorts: lazy(loadCohorts),
};

// One for the three of them.
const DebtsScreen = lazy(loadDebts);

/** Its code, asked for together with its figures. */
export async function loadScreen(page: OtherName): Promise<void> {
  await LATE[page]?.();
}

/** The page of a report that is no table of figures. */
export function OtherReport({ page, search }: { page: OtherName; search: ReportSearch }) {
  return (
    <Suspense>
      <PageOf page={page} search={search} />
    </Suspense>
  );
}

function PageOf({ page, search }: { page: OtherName; search: ReportSearch }) {
  if (isDebt(page)) return <DebtsScreen key={page} page={page} search={search} />;
  const Screen = SCREENS[page];
  return <Screen search={search} />;
}

function isDebt(page: OtherName): page is DebtName {
  return debtPage(page) !== undefined;
}
