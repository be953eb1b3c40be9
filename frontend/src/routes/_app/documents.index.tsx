import { createFileRoute } from "@tanstack/react-router";
import { documentsAddress } from "@/features/documents/address";
import { readDocumentsSearch } from "@/features/documents/list-search";
import { DocumentsScreen } from "@/screens/documents/documents-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/documents/")({
  beforeLoad: loadRest,
  validateSearch: documentsAddress,
  component: DocumentsPage,
});

function DocumentsPage() {
  return <DocumentsScreen search={readDocumentsSearch(Route.useSearch())} />;
}
