import { useLingui } from "@lingui/react/macro";
import type { ReportUnit } from "@/shared/api/report-types";
import type { BehindQuery } from "./api";
import { DrillList } from "./drill-list";
import { DrillShell } from "./drill-shell";
import type { Figure } from "./figure-model";

type Props = {
  isOpen: boolean;
  /** What is counted. */
  measure: string;
  /** Whose figure, of which days. */
  about: (string | false)[];
  figure: Figure;
  unit: ReportUnit;
  /** Null: the page has no such figure. */
  query: BehindQuery | null;
  onClose: () => void;
  /** Nothing of it is to be seen any more. */
  onGone: () => void;
};

/** The deals behind a figure. */
export function DrillFrame({ measure, query, ...shell }: Props) {
  const { t } = useLingui();
  return (
    <DrillShell {...shell} title={t`Сделки: ${measure}`}>
      {query && <DrillList query={query} unit={shell.unit} />}
    </DrillShell>
  );
}
