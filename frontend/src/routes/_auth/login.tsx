import { createFileRoute } from "@tanstack/react-router";
import { LoginScreen } from "@/screens/auth/login-screen";

export const Route = createFileRoute("/_auth/login")({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search["next"] === "string" ? { next: search["next"] } : {},
  component: Login,
});

function Login() {
  return <LoginScreen next={Route.useSearch().next} />;
}
