import { StageBadge } from "@/entities/documents/stage-badge";
import { StandingMark } from "@/entities/paper-trail/standing-mark";
import { PaidBadges } from "@/entities/payments/paid-badges";
import type { DocumentRow } from "@/shared/api/types";

type Props = { row: DocumentRow; isPlain?: boolean };

/** Of an issued invoice it is told how far it is paid: that it is issued goes without saying. */
export function StateMarks({ row, isPlain = false }: Props) {
  return row.payment_state ? (
    <PaidBadges document={row} isPlain={isPlain} />
  ) : (
    <StageBadge stage={row.stage} kind={row.kind} isPlain={isPlain} />
  );
}

/** Where its originals are, if any are waited for. */
export function PaperMark({ row: { paper }, isPlain = false }: Props) {
  if (!paper || paper.state === "not_needed") return null;
  return <StandingMark standing={paper.state} isPlain={isPlain} />;
}
