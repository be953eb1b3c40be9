import { createFileRoute } from "@tanstack/react-router";
import { LegalEntitiesScreen } from "@/screens/settings/legal-entities-screen";

export const Route = createFileRoute("/_app/settings/legal-entities/")({
  component: LegalEntitiesScreen,
});
