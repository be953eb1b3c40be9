import { createFileRoute } from "@tanstack/react-router";
import { documentQueries } from "@/features/documents/api";
import { DocumentScreen } from "@/screens/documents/document-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/documents/$documentId")({
  beforeLoad: loadRest,
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(documentQueries.card(params.documentId));
  },
  component: DocumentPage,
});

function DocumentPage() {
  const { documentId } = Route.useParams();
  return <DocumentScreen key={documentId} documentId={documentId} />;
}
