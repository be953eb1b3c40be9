import { IconBan, IconPencil, IconReplace, IconRubberStamp } from "@tabler/icons-react";
import type { DocumentKind, DocumentStage } from "@/shared/api/types";
import { Mark, type MarkLook } from "@/shared/ui/mark";
import { stageName } from "./words";

// What is issued has the house's own colour; what is replaced holds no more.
const LOOKS: Record<DocumentStage, MarkLook> = {
  draft: { Icon: IconPencil, color: "gray" },
  issued: { Icon: IconRubberStamp },
  amended: { Icon: IconReplace, color: "gray" },
  cancelled: { Icon: IconBan, color: "red" },
};

type Props = { stage: DocumentStage; kind: DocumentKind; isPlain?: boolean };

export function StageBadge({ stage, kind, isPlain }: Props) {
  return (
    <Mark look={LOOKS[stage]} isPlain={isPlain}>
      {stageName(stage, kind)}
    </Mark>
  );
}
