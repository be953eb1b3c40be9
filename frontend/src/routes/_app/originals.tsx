import { createFileRoute } from "@tanstack/react-router";
import { originalsAddress } from "@/features/paper-trail/address";
import { readOriginalsSearch } from "@/features/paper-trail/list-search";
import { OriginalsScreen } from "@/screens/documents/originals-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/originals")({
  beforeLoad: loadRest,
  validateSearch: originalsAddress,
  component: OriginalsPage,
});

function OriginalsPage() {
  return <OriginalsScreen search={readOriginalsSearch(Route.useSearch())} />;
}
