import { createFileRoute, redirect } from "@tanstack/react-router";
import { dealListQueries } from "@/features/deals/list/api";
import { readSearch } from "@/features/deals/list/search-model";
import { opening, viewQueries } from "@/features/deals/views/api";
import { DealsScreen } from "@/screens/deals/deals-screen";

export const Route = createFileRoute("/_app/deals/")({
  validateSearch: readSearch,
  // Asked while the page's code comes, because the loader may have to wait for it.
  beforeLoad: ({ context }) => {
    void context.queryClient.prefetchQuery(viewQueries.opening());
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    // A bare address opens the chosen view: known before anything is asked, so that the list is not asked twice.
    const search = Object.keys(deps).length === 0 && (await opening(context.queryClient));
    if (search) throw redirect({ to: "/deals", search, replace: true });
    void context.queryClient.prefetchInfiniteQuery(dealListQueries.pages(deps));
  },
  component: DealsPage,
});

function DealsPage() {
  return <DealsScreen search={Route.useSearch()} />;
}
