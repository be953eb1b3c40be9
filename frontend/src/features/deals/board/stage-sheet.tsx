import { useLingui } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { stageColor } from "@/entities/pipelines/model";
import type { Stage } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";

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
    <Dialog opened={title !== null} onClose={onClose} title={t`На какой этап?`} size={360}>
      <Stack gap={6} onKeyDown={walk}>
        {stages.map((stage) => (
          <Button
            key={stage.id}
            variant={stage.id === currentId ? "light" : "default"}
            justify="flex-start"
            styles={{ label: { flex: 1 } }}
            size="md"
            data-autofocus={stage.id === currentId || undefined}
            leftSection={
              <svg width={10} height={10} aria-hidden>
                <circle cx={5} cy={5} r={5} fill={`var(--mantine-color-${stageColor(stage)}-6)`} />
              </svg>
            }
            rightSection={stage.id === currentId && <IconCheck size={16} aria-hidden />}
            aria-current={stage.id === currentId || undefined}
            onClick={() => onChoose(stage)}
          >
            {stage.name}
          </Button>
        ))}
      </Stack>
    </Dialog>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const index = buttons.findIndex((button) => button === document.activeElement);
  buttons[(index + step + buttons.length) % buttons.length]?.focus();
}
