import { listPipelinesOptions } from "@/shared/api/generated/operations/list-pipelines.gen";

export const pipelineQueries = {
  list: () => ({ ...listPipelinesOptions(), staleTime: 60_000 }),
};
