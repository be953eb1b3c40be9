import { createFileRoute } from "@tanstack/react-router";
import { TemplatesScreen } from "@/screens/settings/templates-screen";

export const Route = createFileRoute("/_app/settings/templates")({
  component: TemplatesScreen,
});
