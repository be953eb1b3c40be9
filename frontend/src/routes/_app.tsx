import { createFileRoute, redirect } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { isClosed } from "@/entities/identity/model";
import { Shell } from "@/screens/shell/shell";
import { session } from "@/shared/api/session";

export const Route = createFileRoute("/_app")({
  beforeLoad: async ({ context, location }) => {
    if (!(await session.restore())) {
      throw redirect({ to: "/login", search: { next: location.href } });
    }
    const me = await context.queryClient.ensureQueryData(identityQueries.me());
    if (isClosed(me)) throw redirect({ to: "/closed" });
  },
  component: Shell,
  // The first page comes with its own skeleton; this one is for a server that keeps silent.
  pendingMs: 3_000,
});
