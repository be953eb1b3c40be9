import { useMutation, useQueryClient } from "@tanstack/react-query";
import { addStage } from "@/shared/api/generated/operations/add-stage.gen";
import { createPipeline } from "@/shared/api/generated/operations/create-pipeline.gen";
import { deletePipeline } from "@/shared/api/generated/operations/delete-pipeline.gen";
import { editPipeline } from "@/shared/api/generated/operations/edit-pipeline.gen";
import { editStage } from "@/shared/api/generated/operations/edit-stage.gen";
import { getBoardQueryKey } from "@/shared/api/generated/operations/get-board.gen";
import { listPipelinesQueryKey } from "@/shared/api/generated/operations/list-pipelines.gen";
import { removeStage } from "@/shared/api/generated/operations/remove-stage.gen";
import { ifMatch, newKey, once } from "@/shared/api/if-match";
import type { Pipeline, StageKind } from "@/shared/api/types";

export type StageChange = {
  name?: string;
  norm_days?: number | null;
  after_id?: string | null;
};

type NewStage = { name: string; kind: StageKind; after_id?: string | null };
type Known = Pick<Pipeline, "id" | "version">;

const at = (pipeline: Known) => ({ path: { id: pipeline.id }, headers: ifMatch(pipeline.version) });
const must = { throwOnError: true as const };

/** A stage is a part of its pipeline: each change is made under the pipeline's version and answers the whole of it. */
export function usePipelineChange() {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: "pipelines" },
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSettled: () => {
      const [board] = getBoardQueryKey({ query: { pipeline_id: "" } });
      void queries.invalidateQueries({ queryKey: [{ _id: board._id }] });
      const [pipelines] = listPipelinesQueryKey();
      return queries.invalidateQueries({ queryKey: [{ _id: pipelines._id }] });
    },
  });
}

export const sendPipeline = {
  create: (name: string, stages: { name: string; kind: StageKind }[]) =>
    createPipeline({ body: { name, stages }, headers: once(newKey()), ...must }),
  edit: (pipeline: Known, body: { name?: string; is_default?: boolean }) =>
    editPipeline({ ...at(pipeline), body, ...must }),
  remove: (pipeline: Known) => deletePipeline({ ...at(pipeline), ...must }),
  addStage: (pipeline: Known, body: NewStage) => addStage({ ...at(pipeline), body, ...must }),
  editStage: (pipeline: Known, stageId: string, body: StageChange) =>
    editStage({
      ...at(pipeline),
      path: { id: pipeline.id, stage_id: stageId },
      body,
      ...must,
    }),
  removeStage: (pipeline: Known, stageId: string) =>
    removeStage({ ...at(pipeline), path: { id: pipeline.id, stage_id: stageId }, ...must }),
};
