import { createFileRoute } from "@tanstack/react-router";
import { dealListQueries } from "@/features/deals/list/api";
import { readSearch } from "@/features/deals/list/search-model";
import { DealsScreen } from "@/screens/deals/deals-screen";

export const Route = createFileRoute("/_app/deals/")({
  validateSearch: readSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(dealListQueries.pages(deps));
  },
  component: DealsPage,
});

function DealsPage() {
  return <DealsScreen search={Route.useSearch()} />;
}
