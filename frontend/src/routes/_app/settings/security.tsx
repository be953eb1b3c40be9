import { createFileRoute } from "@tanstack/react-router";
import { securityQueries } from "@/features/security/api";
import { SecurityScreen } from "@/screens/settings/security-screen";

export const Route = createFileRoute("/_app/settings/security")({
  loader: ({ context }) => context.queryClient.ensureQueryData(securityQueries.secondFactor()),
  component: SecurityScreen,
});
