import { useLingui } from "@lingui/react/macro";
import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { KindIcon } from "@/entities/documents/kind-icon";
import { hasSum } from "@/entities/documents/kinds";
import { titleOf } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import type { DocumentRow } from "@/shared/api/types";
import { PaperMark, StateMarks } from "./document-marks";
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
          <DocumentLink row={row} />
          <Group gap={6}>
            {hasSum(row) && (
              <Text span size="sm" c="dimmed">
                <Money value={row.amount} short />
              </Text>
            )}
            <StateMarks row={row} />
            <PaperMark row={row} />
          </Group>
          {renderFoot(row)}
        </div>
      ))}
    </Stack>
  );
}

export function DocumentLink({ row }: { row: DocumentRow }) {
  return (
    <span className={classes["named"]}>
      <KindIcon kind={row.kind} />
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link {...props} to="/documents/$documentId" params={{ documentId: row.id }} />
        )}
      >
        {titleOf(row)}
      </Anchor>
    </span>
  );
}
