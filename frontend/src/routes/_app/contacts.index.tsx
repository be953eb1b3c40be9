import { createFileRoute } from "@tanstack/react-router";
import { contactQueries } from "@/entities/clients/api";
import { readClientsSearch } from "@/features/clients/list/list-model";
import { ContactsScreen } from "@/screens/clients/contacts-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/contacts/")({
  beforeLoad: loadRest,
  validateSearch: readClientsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(contactQueries.pages(deps));
  },
  component: ContactsPage,
});

function ContactsPage() {
  return <ContactsScreen search={Route.useSearch()} />;
}
