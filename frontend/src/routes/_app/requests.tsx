import { createFileRoute } from "@tanstack/react-router";
import { requestQueries } from "@/features/requests/api";
import { readInbox } from "@/features/requests/model";
import { RequestsScreen } from "@/screens/requests/requests-screen";
import { loadRest } from "@/shared/i18n/i18n";

export const Route = createFileRoute("/_app/requests")({
  validateSearch: readInbox,
  loaderDeps: ({ search: { answered, channel } }) => ({
    ...(answered && { answered }),
    ...(channel && { channel }),
  }),
  beforeLoad: loadRest,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(requestQueries.pages(deps));
  },
  component: RequestsPage,
});

function RequestsPage() {
  return <RequestsScreen search={Route.useSearch()} />;
}
