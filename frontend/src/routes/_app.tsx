import { createFileRoute, redirect } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { Shell } from "@/screens/shell/shell";
import { session } from "@/shared/api/session";

export const Route = createFileRoute("/_app")({
  beforeLoad: async ({ context, location }) => {
    if (!(await session.restore())) {
      throw redirect({ to: "/login", search: { next: location.href } });
    }
    await context.queryClient.ensureQueryData(identityQueries.me());
  },
  component: Shell,
});
