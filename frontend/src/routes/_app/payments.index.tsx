import { createFileRoute } from "@tanstack/react-router";
import { readPaymentsSearch } from "@/features/payments/list-search";
import { PaymentsScreen } from "@/screens/payments/payments-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/payments/")({
  beforeLoad: loadRest,
  validateSearch: readPaymentsSearch,
  component: PaymentsPage,
});

function PaymentsPage() {
  return <PaymentsScreen search={Route.useSearch()} />;
}
