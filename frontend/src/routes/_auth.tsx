import { createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { session } from "@/shared/api/session";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_auth")({
  beforeLoad: async ({ context, location }) => {
    const [isSignedIn, installation] = await Promise.all([
      session.restore(),
      context.queryClient.ensureQueryData(identityQueries.installation()),
      loadRest(),
    ]);
    if (isSignedIn) throw redirect({ to: "/board" });
    if (installation.needs_setup && location.pathname !== "/sign-up") {
      throw redirect({ to: "/sign-up" });
    }
  },
  component: Outlet,
});
