import { useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import type { Deal, Stage } from "@/shared/api/types";
import classes from "./stage-path.module.css";

type Props = {
  deal: Deal;
  stages: Stage[];
  canMove: boolean;
  onChoose: (stage: Stage) => void;
};

/** The pipeline as a path: where the deal stands, and one press to another open stage. */
export function StagePath({ deal, stages, canMove, onChoose }: Props) {
  const { t } = useLingui();
  const open = stages.filter((stage) => stage.kind === "open" || stage.id === deal.stage.id);
  const current = open.findIndex((stage) => stage.id === deal.stage.id);
  return (
    <div className={classes["path"]} role="group" aria-label={t`Этап сделки`}>
      {open.map((stage, index) => (
        <UnstyledButton
          key={stage.id}
          className={classes["step"]}
          data-passed={index < current || undefined}
          data-kind={stage.id === deal.stage.id ? deal.stage.kind : undefined}
          aria-current={stage.id === deal.stage.id ? "step" : undefined}
          disabled={!canMove || deal.status !== "open"}
          onClick={() => stage.id !== deal.stage.id && onChoose(stage)}
        >
          {stage.name}
        </UnstyledButton>
      ))}
    </div>
  );
}
