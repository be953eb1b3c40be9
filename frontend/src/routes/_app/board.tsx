import { createFileRoute } from "@tanstack/react-router";
import { pipelineQueries } from "@/entities/pipelines/api";
import { choosePipeline } from "@/entities/pipelines/model";
import { boardQueries } from "@/features/deals/board/api";
import { BoardScreen, type BoardSearch } from "@/screens/board/board-screen";

export const Route = createFileRoute("/_app/board")({
  validateSearch: ({ pipeline, responsible }: Record<string, unknown>): BoardSearch => ({
    ...(typeof pipeline === "string" && { pipeline }),
    ...(typeof responsible === "string" && { responsible }),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const pipelines = await context.queryClient.ensureQueryData(pipelineQueries.list());
    const pipeline = choosePipeline(pipelines.items, deps.pipeline);
    if (!pipeline) return;
    const filter = {
      pipelineId: pipeline.id,
      ...(deps.responsible && { responsibleId: deps.responsible }),
    };
    void context.queryClient.prefetchQuery(boardQueries.board(filter));
  },
  component: BoardPage,
  // It has a skeleton of its own, as soon as the pipelines are known.
  pendingMs: 1_000,
});

function BoardPage() {
  return <BoardScreen search={Route.useSearch()} />;
}
