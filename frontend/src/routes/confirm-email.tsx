import { createFileRoute, useLocation } from "@tanstack/react-router";
import { ConfirmEmailScreen } from "@/screens/auth/confirm-email-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/confirm-email")({
  beforeLoad: loadRest,
  component: Page,
});

/** The secret stands behind `#`, which browsers send to no server. */
function Page() {
  return <ConfirmEmailScreen token={useLocation().hash} />;
}
