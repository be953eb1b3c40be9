import { Trans } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DocumentFinding, DocumentRow } from "@/shared/api/types";
import { checkQuery } from "./api";
import { sayingOf } from "./issuing-model";

type Props = { row: DocumentRow; isAsked: boolean };

/** What a draft lacks, with the way to where it is mended; asked when the row is seen. */
export function DraftFindings({ row, isAsked }: Props) {
  const check = useQuery({ ...checkQuery(row.id), enabled: isAsked });
  if (check.isError) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>проверить не получилось</Trans>
      </Text>
    );
  }
  if (!check.data) {
    return (
      <Text size="sm" c="dimmed">
        {check.isFetching ? <Trans>проверяется…</Trans> : <Trans>не проверен</Trans>}
      </Text>
    );
  }
  const all = (severity: DocumentFinding["severity"]): string =>
    check.data.items
      .filter((finding) => finding.severity === severity)
      .map((finding) => sayingOf(row, finding))
      .join("; ");
  const [missing, doubtful] = [all("missing"), all("doubtful")];
  return (
    <>
      {missing ? (
        <Anchor
          size="sm"
          c="var(--mantine-color-error)"
          underline="always"
          renderRoot={(props) => (
            <Link {...props} to="/documents/$documentId" params={{ documentId: row.id }} />
          )}
        >
          <Trans>не хватает: {missing}</Trans>
        </Anchor>
      ) : (
        <Text size="sm">
          <Trans>готов</Trans>
        </Text>
      )}
      {doubtful && (
        <Text size="sm" c="dimmed">
          <Trans>проверьте: {doubtful}</Trans>
        </Text>
      )}
    </>
  );
}
