import { createFileRoute } from "@tanstack/react-router";
import { documentsAddress } from "@/features/documents/address";
import { readDocumentsSearch } from "@/features/documents/list-search";
import { DraftsScreen } from "@/screens/documents/drafts-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/documents/drafts")({
  beforeLoad: loadRest,
  validateSearch: documentsAddress,
  component: DraftsPage,
});

function DraftsPage() {
  return <DraftsScreen search={readDocumentsSearch(Route.useSearch())} />;
}
