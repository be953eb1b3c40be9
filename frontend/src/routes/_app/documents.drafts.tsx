import { createFileRoute } from "@tanstack/react-router";
import { readDocumentsSearch } from "@/features/documents/list-search";
import { DraftsScreen } from "@/screens/documents/drafts-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/documents/drafts")({
  beforeLoad: loadRest,
  validateSearch: readDocumentsSearch,
  component: DraftsPage,
});

function DraftsPage() {
  return <DraftsScreen search={Route.useSearch()} />;
}
