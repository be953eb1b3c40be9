import { createFileRoute } from "@tanstack/react-router";
import { paymentQueries } from "@/features/payments/api";
import { PaymentScreen } from "@/screens/payments/payment-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/payments/$paymentId")({
  beforeLoad: loadRest,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(paymentQueries.card(params.paymentId));
  },
  component: PaymentPage,
});

function PaymentPage() {
  const { paymentId } = Route.useParams();
  return <PaymentScreen key={paymentId} paymentId={paymentId} />;
}
