import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { titleOf } from "@/entities/documents/words";
import { PlainTable } from "@/shared/ui/plain-table";
import classes from "../documents.module.css";
import type { Fate } from "./issuing-model";

type Props = { fates: Fate[]; onClose: () => void };

/** What came of each: its number, or why it has none, or why its letter did not go. */
export function IssueReport({ fates, onClose }: Props) {
  const { t } = useLingui();
  const refused = fates.filter(({ kind }) => kind === "refused").length;
  const issued = fates.length - refused;
  // What was pressed is gone; whoever works by the keyboard or listens goes on from here.
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className={classes["drafts"]} aria-label={t`Что получилось`}>
      <Stack gap="md" p="sm">
        <Text role="status" fw={600}>
          <Plural
            value={issued}
            _0="Ничего не выставлено"
            one="Выставлен # документ"
            few="Выставлено # документа"
            many="Выставлено # документов"
            other="Выставлено # документа"
          />
          {refused > 0 && (
            <>
              {". "}
              <Plural
                value={refused}
                one="# документ остался черновиком"
                few="# документа остались черновиками"
                many="# документов остались черновиками"
                other="# документа остались черновиками"
              />
            </>
          )}
        </Text>
        <PlainTable
          minWidth={480}
          head={[
            <th key="document" scope="col">
              <Trans>Документ</Trans>
            </th>,
            <th key="buyer" scope="col">
              <Trans>Кому</Trans>
            </th>,
            <th key="fate" scope="col">
              <Trans>Что получилось</Trans>
            </th>,
          ]}
        >
          {fates.map(({ row, kind, messages }) => (
            <tr key={row.id}>
              <td>
                <Anchor
                  size="sm"
                  renderRoot={(props) => (
                    <Link {...props} to="/documents/$documentId" params={{ documentId: row.id }} />
                  )}
                >
                  {titleOf(row)}
                </Anchor>
              </td>
              <td>{row.buyer_name || row.deal?.name || "—"}</td>
              <td>
                <FateText kind={kind}>{messages.join(" ")}</FateText>
              </td>
            </tr>
          ))}
        </PlainTable>
        <Group>
          <Button variant="default" onClick={onClose}>
            <Trans>К черновикам</Trans>
          </Button>
          <Button variant="subtle" renderRoot={(props) => <Link {...props} to="/documents" />}>
            <Trans>Ко всем документам</Trans>
          </Button>
        </Group>
      </Stack>
    </div>
  );
}

function FateText({ kind, children }: { kind: Fate["kind"]; children: ReactNode }) {
  if (kind === "issued") return <Trans>выставлен</Trans>;
  if (kind === "unsent") return <Trans>выставлен, но письмо не ушло: {children}</Trans>;
  return (
    <Text span size="sm" c="var(--mantine-color-error)">
      <Trans>не выставлен: {children}</Trans>
    </Text>
  );
}
