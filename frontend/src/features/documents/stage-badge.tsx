import { Badge } from "@mantine/core";
import { stageName } from "@/entities/documents/words";
import type { DocumentKind, DocumentStage } from "@/shared/api/types";

// What is issued has the house's own colour, which is legible at this size; what is replaced holds no more.
const COLORS = { draft: "gray", issued: undefined, amended: "gray", cancelled: "red" } as const;

type Props = { stage: DocumentStage; kind: DocumentKind };

export function StageBadge({ stage, kind }: Props) {
  return (
    <Badge variant="light" {...(COLORS[stage] && { color: COLORS[stage] })} tt="none" flex="none">
      {stageName(stage, kind)}
    </Badge>
  );
}
