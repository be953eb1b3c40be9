import { createFileRoute } from "@tanstack/react-router";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { pipelineQueries } from "@/entities/pipelines/api";
import { dealQueries } from "@/features/deals/api";
import { DealScreen } from "@/screens/deal/deal-screen";

export const Route = createFileRoute("/_app/deals/$dealId")({
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(dealQueries.card(params.dealId)),
      context.queryClient.ensureQueryData(pipelineQueries.list()),
      // Whether there is a field for them at all; without an answer the card shows none.
      context.queryClient.prefetchQuery(dictionaryQueries.salesEvents()),
    ]),
  component: DealPage,
});

function DealPage() {
  const { dealId } = Route.useParams();
  return <DealScreen key={dealId} dealId={dealId} />;
}
