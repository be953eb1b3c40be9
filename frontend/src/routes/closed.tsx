import { createFileRoute, redirect } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { isClosed } from "@/entities/identity/model";
import { ClosedScreen } from "@/screens/closed/closed-screen";
import { session } from "@/shared/api/session";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/closed")({
  beforeLoad: async ({ context: { queryClient } }) => {
    if (!(await session.restore())) throw redirect({ to: "/login" });
    const [me] = await Promise.all([
      queryClient.fetchQuery({ ...identityQueries.me(), staleTime: 0 }),
      queryClient.ensureQueryData(identityQueries.installation()),
      loadRest(),
    ]);
    if (!isClosed(me)) throw redirect({ to: "/board" });
  },
  component: ClosedScreen,
});
