import { createFileRoute } from "@tanstack/react-router";
import { contactQueries } from "@/entities/clients/api";
import { ContactScreen } from "@/screens/clients/contact-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/contacts/$contactId")({
  beforeLoad: loadRest,
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(contactQueries.card(params.contactId)),
  component: ContactPage,
});

function ContactPage() {
  const { contactId } = Route.useParams();
  return <ContactScreen key={contactId} contactId={contactId} />;
}
