import { createFileRoute } from "@tanstack/react-router";
import { pipelineQueries } from "@/entities/pipelines/api";
import { PipelinesScreen } from "@/screens/settings/pipelines-screen";

export const Route = createFileRoute("/_app/settings/pipelines")({
  loader: ({ context }) => context.queryClient.ensureQueryData(pipelineQueries.list()),
  component: PipelinesScreen,
});
