import { createFileRoute, notFound, redirect } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { asOpened } from "@/features/reports/opening-model";
import { prefetchPage } from "@/features/reports/prefetch-page";
import { otherPage } from "@/features/reports/report-model";
import { readReportSearch } from "@/features/reports/report-search";
import { mayOpen } from "@/features/reports/rights-model";
import { loadScreen, OtherReport } from "@/screens/reports/other-report";
import { loadRest } from "@/shared/i18n/i18n";
import { dayOf, setZone } from "@/shared/lib/dates";

// One route for all: the frame of the app names each route with all that it needs.
export const Route = createFileRoute("/_app/reports/$page")({
  beforeLoad: loadRest,
  validateSearch: readReportSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps, params }) => {
    const page = otherPage(params.page);
    if (!page) throw notFound();
    const me = await context.queryClient.ensureQueryData(identityQueries.me());
    setZone(me.account.time_zone);
    const search = asOpened(page, deps, dayOf(new Date()));
    if (search) throw redirect({ to: "/reports/$page", params: { page }, search, replace: true });
    const may = (wanted: string) => me.permissions.some(({ name }) => name === wanted);
    if (!mayOpen(page, may)) return;
    prefetchPage(context.queryClient, page, deps, may);
    await loadScreen(page);
  },
  component: ReportPage,
});

function ReportPage() {
  const search = Route.useSearch();
  const page = otherPage(Route.useParams().page);
  return page && <OtherReport page={page} search={search} />;
}
