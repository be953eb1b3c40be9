import { createFileRoute } from "@tanstack/react-router";
import { companyQueries } from "@/entities/clients/api";
import { readClientsSearch } from "@/features/clients/list/list-model";
import { CompaniesScreen } from "@/screens/clients/companies-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/companies/")({
  beforeLoad: loadRest,
  validateSearch: readClientsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(companyQueries.pages(deps));
  },
  component: CompaniesPage,
});

function CompaniesPage() {
  return <CompaniesScreen search={Route.useSearch()} />;
}
