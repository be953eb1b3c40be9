import { createFileRoute } from "@tanstack/react-router";
import { LegalEntityScreen } from "@/screens/settings/legal-entity-screen";

export const Route = createFileRoute("/_app/settings/legal-entities/$entityId")({
  component: LegalEntityPage,
});

function LegalEntityPage() {
  const { entityId } = Route.useParams();
  return <LegalEntityScreen key={entityId} entityId={entityId} />;
}
