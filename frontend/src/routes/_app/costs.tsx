import { createFileRoute } from "@tanstack/react-router";
import { costsAddress } from "@/features/costs/list-search";
import { CostsScreen } from "@/screens/costs/costs-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/costs")({
  beforeLoad: loadRest,
  validateSearch: costsAddress,
  component: CostsPage,
});

function CostsPage() {
  return <CostsScreen address={Route.useSearch()} />;
}
