import type { Pipeline, Stage } from "@/shared/api/types";

export function orderedStages(pipeline: Pipeline): Stage[] {
  return pipeline.stages.toSorted((left, right) => left.position - right.position);
}

/** The pipeline asked for, else the default one, else the first. */
export function choosePipeline(
  pipelines: Pipeline[],
  id: string | undefined,
): Pipeline | undefined {
  return (
    pipelines.find((pipeline) => pipeline.id === id) ??
    pipelines.find((pipeline) => pipeline.is_default) ??
    pipelines[0]
  );
}

/** The stage one step away from this one, or undefined at either end. */
export function neighbourStage(stages: Stage[], id: string, step: 1 | -1): Stage | undefined {
  const index = stages.findIndex((stage) => stage.id === id);
  return index < 0 ? undefined : stages[index + step];
}

const OPEN_COLORS = ["blue", "indigo", "violet", "grape", "cyan", "orange"] as const;

/** A Mantine colour name for a stage: open ones go through a palette, closed ones say how it ended. */
export function stageColor(stage: Pick<Stage, "kind" | "position">): string {
  if (stage.kind === "won") return "teal";
  if (stage.kind === "lost") return "red";
  return OPEN_COLORS[stage.position % OPEN_COLORS.length] ?? "blue";
}
