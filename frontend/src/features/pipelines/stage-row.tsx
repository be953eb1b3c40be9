import { useLingui } from "@lingui/react/macro";
import { IconChevronDown, IconChevronUp, IconTrash } from "@tabler/icons-react";
import { stageColor } from "@/entities/pipelines/model";
import type { Stage, StageKind } from "@/shared/api/types";
import { InlineText } from "@/shared/ui/inline-text";
import type { StageChange } from "./api";
import { afterStep, parseNorm } from "./model";
import classes from "./stage-row.module.css";
import { WriteIcon } from "@/shared/ui/write-button";

type Props = {
  stage: Stage;
  stages: Stage[];
  canManage: boolean;
  onChange: (change: StageChange) => void;
  onRemove: () => void;
};

export function StageRow({ stage, stages, canManage, onChange, onRemove }: Props) {
  const { t } = useLingui();
  const kinds: Record<StageKind, string> = {
    open: t`В работе`,
    won: t`Выиграна`,
    lost: t`Проиграна`,
  };
  const step = (by: -1 | 1): void => {
    const after = afterStep(stages, stage.id, by);
    if (after !== undefined) onChange({ after_id: after });
  };
  return (
    <div role="listitem" className={classes["row"]}>
      <span
        className={classes["dot"]}
        style={{ background: `var(--mantine-color-${stageColor(stage)}-6)` }}
        aria-hidden
      />
      <InlineText
        className={classes["name"] ?? ""}
        aria-label={t`Название этапа`}
        disabled={!canManage}
        value={stage.name}
        check={(typed) => (typed === "" ? t`Назовите этап` : null)}
        onSave={(name) => onChange({ name })}
      />
      <span className={classes["kind"]}>{kinds[stage.kind]}</span>
      <InlineText
        className={classes["norm"] ?? ""}
        aria-label={t`Норма дней на этапе «${stage.name}»`}
        placeholder={stage.kind === "open" ? t`Норма, дней` : ""}
        inputMode="numeric"
        disabled={!canManage || stage.kind !== "open"}
        value={stage.norm_days === null ? "" : t`${stage.norm_days} дн.`}
        check={(typed) => (parseNorm(typed) === undefined ? t`Число дней, от 1` : null)}
        onSave={(typed) => {
          const norm = parseNorm(typed);
          if (norm !== undefined) onChange({ norm_days: norm });
        }}
      />
      {canManage && (
        <span className={classes["tools"]}>
          <WriteIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t`Выше: ${stage.name}`}
            disabled={afterStep(stages, stage.id, -1) === undefined}
            onClick={() => step(-1)}
          >
            <IconChevronUp size={18} aria-hidden />
          </WriteIcon>
          <WriteIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t`Ниже: ${stage.name}`}
            disabled={afterStep(stages, stage.id, 1) === undefined}
            onClick={() => step(1)}
          >
            <IconChevronDown size={18} aria-hidden />
          </WriteIcon>
          <WriteIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t`Удалить этап: ${stage.name}`}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </WriteIcon>
        </span>
      )}
    </div>
  );
}
