import { createFileRoute, useLocation } from "@tanstack/react-router";
import { ResetScreen } from "@/screens/auth/reset-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/reset-password")({
  beforeLoad: loadRest,
  component: Page,
});

/** The secret stands behind `#`, which browsers send to no server. */
function Page() {
  return <ResetScreen token={useLocation().hash} />;
}
