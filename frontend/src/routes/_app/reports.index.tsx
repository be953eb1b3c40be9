import { createFileRoute, redirect } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { reportQueries } from "@/features/reports/api";
import { questionOf } from "@/features/reports/filter-model";
import { toOpen, withReport } from "@/features/reports/opening-model";
import { reportIn } from "@/features/reports/report-model";
import { readReportSearch } from "@/features/reports/report-search";
import { ReportsScreen } from "@/screens/reports/reports-screen";
import { loadRest } from "@/shared/i18n/i18n";
import { dayOf, setZone } from "@/shared/lib/dates";

export const Route = createFileRoute("/_app/reports/")({
  beforeLoad: loadRest,
  validateSearch: readReportSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const me = await context.queryClient.ensureQueryData(identityQueries.me());
    setZone(me.account.time_zone);
    if (toOpen(deps)) return;
    // The days stand in the address, so that a link shows tomorrow what it shows today.
    const search = withReport(deps, dayOf(new Date()));
    if (search) throw redirect({ to: "/reports", search, replace: true });
    if (!me.permissions.some(({ name }) => name === "deals.read")) return;
    void context.queryClient.prefetchQuery(reportQueries.show(reportIn(deps), questionOf(deps)));
  },
  component: ReportsPage,
});

function ReportsPage() {
  return <ReportsScreen search={Route.useSearch()} />;
}
