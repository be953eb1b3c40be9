import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { hasSum } from "@/entities/documents/kinds";
import { Money } from "@/entities/money/money";
import type { DocumentRow } from "@/shared/api/types";
import { type ChainLink, chainsOf } from "./chain-model";
import classes from "./chain.module.css";
import { PaperMark, StateMarks } from "./document-marks";
import { DocumentLink } from "./document-rows";

type Props = {
  rows: DocumentRow[];
  /** What stands below a document. */
  renderFoot: (row: DocumentRow) => ReactNode;
};

/** Documents below those that they were made from, each with its state and its sum. */
export function DocumentChain({ rows, renderFoot }: Props) {
  const { t } = useLingui();
  return (
    <div className={classes["frame"]}>
      <Links links={chainsOf(rows)} name={t`Документы`} renderFoot={renderFoot} />
    </div>
  );
}

type LinksProps = Pick<Props, "renderFoot"> & { links: ChainLink[]; name?: string };

function Links({ links, name, renderFoot }: LinksProps) {
  return (
    <ol className={classes["links"]} aria-label={name}>
      {links.map(({ row, followers }) => (
        <li key={row.id} data-void={isVoid(row) || undefined}>
          <div className={classes["link"]}>
            <div className={classes["document"]}>
              <DocumentLink row={row} />
              <span className={classes["marks"]}>
                <StateMarks row={row} />
                <PaperMark row={row} />
              </span>
              {renderFoot(row)}
            </div>
            {hasSum(row) && <Sum row={row} />}
          </div>
          {followers.length > 0 && <Links links={followers} renderFoot={renderFoot} />}
        </li>
      ))}
    </ol>
  );
}

function Sum({ row }: { row: DocumentRow }) {
  return (
    <div className={classes["sum"]}>
      <Money value={row.amount} short />
      {row.payment_state === "partly_paid" && (
        <Text size="xs" c="dimmed">
          <Trans>
            оплачено <Money value={row.paid} short />
          </Trans>
        </Text>
      )}
    </div>
  );
}

/** What holds no more is no part of the deal's sums. */
function isVoid({ stage }: DocumentRow): boolean {
  return stage === "cancelled" || stage === "amended";
}
