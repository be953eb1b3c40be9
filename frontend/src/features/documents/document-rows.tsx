import { useLingui } from "@lingui/react/macro";
import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { hasSum } from "@/entities/documents/kinds";
import { stageName, titleOf } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import { PaidBadges } from "@/entities/payments/paid-badges";
import type { DocumentRow } from "@/shared/api/types";
import classes from "./documents.module.css";

type Props = {
  rows: DocumentRow[];
  /** What stands below a document. */
  renderFoot: (row: DocumentRow) => ReactNode;
};

/** A few documents on another record's card. */
export function DocumentRows({ rows, renderFoot }: Props) {
  const { t } = useLingui();
  return (
    <Stack gap="sm" role="list" aria-label={t`Документы`}>
      {rows.map((row) => (
        <div key={row.id} role="listitem" className={classes["row"]}>
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/documents/$documentId" params={{ documentId: row.id }} />
            )}
          >
            {titleOf(row)}
          </Anchor>
          <Group gap={6}>
            <Text size="sm" c="dimmed">
              {hasSum(row) && (
                <>
                  <Money value={row.amount} short /> ·{" "}
                </>
              )}
              {stageName(row.stage, row.kind)}
            </Text>
            <PaidBadges document={row} />
          </Group>
          {renderFoot(row)}
        </div>
      ))}
    </Stack>
  );
}
