import { createFileRoute, useLocation } from "@tanstack/react-router";
import { InvitationScreen } from "@/screens/auth/invitation-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/invitation")({ beforeLoad: loadRest, component: Page });

/** The secret stands behind `#`, which browsers send to no server. */
function Page() {
  return <InvitationScreen token={useLocation().hash} />;
}
