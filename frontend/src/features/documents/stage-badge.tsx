import { Badge } from "@mantine/core";
import { stageName } from "@/entities/documents/words";
import type { DocumentStage } from "@/shared/api/types";

const COLORS = { draft: "gray", issued: "teal", cancelled: "red" } as const;

export function StageBadge({ stage }: { stage: DocumentStage }) {
  return (
    <Badge variant="light" color={COLORS[stage]} tt="none" flex="none">
      {stageName(stage)}
    </Badge>
  );
}
