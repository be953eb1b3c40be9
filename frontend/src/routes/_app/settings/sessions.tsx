import { createFileRoute } from "@tanstack/react-router";
import { sessionQueries } from "@/features/sessions/api";
import { SessionsScreen } from "@/screens/settings/sessions-screen";

export const Route = createFileRoute("/_app/settings/sessions")({
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionQueries.list()),
  component: SessionsScreen,
});
