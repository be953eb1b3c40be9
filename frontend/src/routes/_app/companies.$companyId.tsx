import { createFileRoute } from "@tanstack/react-router";
import { companyQueries } from "@/entities/clients/api";
import { requisitesQueries } from "@/entities/requisites/api";
import { CompanyScreen } from "@/screens/clients/company-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/companies/$companyId")({
  beforeLoad: loadRest,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(requisitesQueries.ofCompany(params.companyId));
    return context.queryClient.ensureQueryData(companyQueries.card(params.companyId));
  },
  component: CompanyPage,
});

function CompanyPage() {
  const { companyId } = Route.useParams();
  return <CompanyScreen key={companyId} companyId={companyId} />;
}
