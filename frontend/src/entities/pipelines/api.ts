import { listPipelinesOptions } from "@/shared/api/generated/@tanstack/react-query.gen";

export const pipelineQueries = {
  list: () => ({ ...listPipelinesOptions(), staleTime: 60_000 }),
};
