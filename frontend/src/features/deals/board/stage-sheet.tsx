import { useLingui } from "@lingui/react/macro";
import { stageColor } from "@/entities/pipelines/model";
import type { Stage } from "@/shared/api/types";
import { PickSheet } from "@/shared/ui/pick-sheet";

type Props = {
  title: string | null;
  stages: Stage[];
  currentId: string | undefined;
  onChoose: (stage: Stage) => void;
  onClose: () => void;
};

/** Shift+M, or the button on a card: the stage by its name, without dragging. */
export function StageSheet({ title, stages, currentId, onChoose, onClose }: Props) {
  const { t } = useLingui();
  return (
    <PickSheet
      opened={title !== null}
      onClose={onClose}
      title={t`На какой этап?`}
      options={stages}
      currentId={currentId}
      markOf={stageMark}
      onChoose={onChoose}
    />
  );
}

function stageMark(stage: Stage) {
  return (
    <svg width={10} height={10} aria-hidden>
      <circle cx={5} cy={5} r={5} fill={`var(--mantine-color-${stageColor(stage)}-6)`} />
    </svg>
  );
}
