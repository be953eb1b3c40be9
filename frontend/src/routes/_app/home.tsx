import { createFileRoute } from "@tanstack/react-router";
import { HomeScreen } from "@/screens/home/home-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/home")({
  beforeLoad: loadRest,
  component: HomeScreen,
});
