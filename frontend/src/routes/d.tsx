import { createFileRoute, useLocation } from "@tanstack/react-router";
import { SharedDocumentScreen } from "@/screens/shared-document/shared-document-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/d")({ beforeLoad: loadRest, component: Page });

/** The secret stands behind `#`, which browsers send to no server. */
function Page() {
  return <SharedDocumentScreen token={useLocation().hash} />;
}
