import { createFileRoute } from "@tanstack/react-router";
import { readCatalogueSearch } from "@/features/catalogue/list-search";
import { CatalogueScreen } from "@/screens/catalogue/catalogue-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/catalogue")({
  beforeLoad: loadRest,
  validateSearch: readCatalogueSearch,
  component: CataloguePage,
});

function CataloguePage() {
  return <CatalogueScreen search={Route.useSearch()} />;
}
