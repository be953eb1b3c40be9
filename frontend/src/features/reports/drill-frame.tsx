import { t } from "@lingui/core/macro";
import type { ReportUnit } from "@/shared/api/report-types";
import type { Behind } from "./behind-model";
import { CostsList } from "./costs-list";
import { DrillList } from "./drill-list";
import { DrillShell } from "./drill-shell";
import type { Figure } from "./figure-model";
import { PaymentsList } from "./payments-list";

type Props = {
  isOpen: boolean;
  /** What is counted. */
  measure: string;
  /** Whose figure, of which days. */
  about: (string | false)[];
  figure: Figure;
  unit: ReportUnit;
  /** Null: the page has no such figure. */
  behind: Behind | null;
  /** In what a deal is told, where that is not as the figure is. */
  each?: ReportUnit;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** What is behind a figure. */
export function DrillFrame({ measure, behind, each, ...shell }: Props) {
  return (
    <DrillShell {...shell} title={titleOf(measure, behind)}>
      {behind && <List behind={behind} unit={each ?? shell.unit} />}
    </DrillShell>
  );
}

function titleOf(measure: string, behind: Behind | null): string {
  if (behind?.kind === "payments") return t`Платежи: ${measure}`;
  if (behind?.kind === "costs") return t`Из чего сложилось: ${measure}`;
  return t`Сделки: ${measure}`;
}

function List({ behind, unit }: { behind: Behind; unit: ReportUnit }) {
  if (behind.kind === "payments") return <PaymentsList query={behind.query} />;
  if (behind.kind === "costs") return <CostsList query={behind.query} />;
  return <DrillList deals={behind.deals} unit={unit} />;
}
