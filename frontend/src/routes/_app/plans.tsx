import { createFileRoute } from "@tanstack/react-router";
import { plansAddress } from "@/features/plans/address";
import { PlansScreen } from "@/screens/plans/plans-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/plans")({
  beforeLoad: loadRest,
  validateSearch: plansAddress,
  component: PlansPage,
});

function PlansPage() {
  return <PlansScreen address={Route.useSearch()} />;
}
