import { createFileRoute } from "@tanstack/react-router";
import { companyQueries } from "@/entities/clients/api";
import { requisitesQueries } from "@/entities/requisites/api";
import { CompanyScreen } from "@/screens/clients/company-screen";

export const Route = createFileRoute("/_app/companies/$companyId")({
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
