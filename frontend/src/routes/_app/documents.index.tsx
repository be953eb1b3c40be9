import { createFileRoute } from "@tanstack/react-router";
import { readDocumentsSearch } from "@/features/documents/list-search";
import { DocumentsScreen } from "@/screens/documents/documents-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/documents/")({
  beforeLoad: loadRest,
  validateSearch: readDocumentsSearch,
  component: DocumentsPage,
});

function DocumentsPage() {
  return <DocumentsScreen search={Route.useSearch()} />;
}
