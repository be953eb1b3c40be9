import { type ComponentType, lazy, Suspense } from "react";
import type { OtherName } from "@/features/reports/report-model";
import type { ReportSearch } from "@/features/reports/report-search";
import { FunnelScreen } from "./funnel-screen";

type Screen = ComponentType<{ search: ReportSearch }>;

// Each of these comes by itself: together they would be more than a page may weigh.
const loadMovement = async () => ({ default: (await import("./movement-screen")).MovementScreen });
const loadDeals = async () => ({ default: (await import("./profits-screen")).ProfitsScreen });
const loadPlanFact = async () => ({ default: (await import("./plan-fact-screen")).PlanFactScreen });
const loadRating = async () => ({ default: (await import("./rating-screen")).RatingScreen });
const loadCohorts = async () => ({ default: (await import("./cohorts-screen")).CohortsScreen });

const LATE: { [page in OtherName]?: () => Promise<object> } = {
  movement: loadMovement,
  deals: loadDeals,
  "plan-fact": loadPlanFact,
  rating: loadRating,
  cohorts: loadCohorts,
};

const SCREENS: Record<OtherName, Screen> = {
  funnel: FunnelScreen,
  movement: lazy(loadMovement),
  deals: lazy(loadDeals),
  "plan-fact": lazy(loadPlanFact),
  rating: lazy(loadRating),
  cohorts: lazy(loadCohorts),
};

/** Its code, asked for together with its figures. */
export async function loadScreen(page: OtherName): Promise<void> {
  await LATE[page]?.();
}

/** The page of a report that is no table of figures. */
export function OtherReport({ page, search }: { page: OtherName; search: ReportSearch }) {
  const Screen = SCREENS[page];
  return (
    <Suspense>
      <Screen search={search} />
    </Suspense>
  );
}
