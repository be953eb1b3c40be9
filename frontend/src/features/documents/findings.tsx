import { Trans } from "@lingui/react/macro";
import { Alert, Anchor, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode, Ref } from "react";
import { useCan } from "@/entities/identity/use-me";
import type { DealDocument, DocumentFinding } from "@/shared/api/types";
import { focusAt } from "@/shared/lib/focus-at";
import { WriteButton } from "@/shared/ui/write-button";
import classes from "./documents.module.css";
import { targetOf } from "./findings-model";

type Props = {
  document: DealDocument;
  findings: DocumentFinding[];
  focus: Ref<HTMLDivElement>;
  /** Null: the person may not change the draft. */
  onRecalculate: (() => void) | null;
};

/** What keeps a draft from being issued, and what somebody should look at; each leads to its place. */
export function Findings({ document, findings, focus, onRecalculate }: Props) {
  const missing = findings.filter(({ severity }) => severity === "missing");
  const doubtful = findings.filter(({ severity }) => severity === "doubtful");
  if (findings.length === 0) return null;
  return (
    <Stack gap="xs" ref={focus} tabIndex={-1}>
      {missing.length > 0 && (
        <Alert color="red" variant="light" title={<Trans>Не хватает</Trans>}>
          <FindingList document={document} findings={missing} />
          {canRecalculate(missing) && <RecalculateVat onClick={onRecalculate} />}
        </Alert>
      )}
      {doubtful.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          title={<Trans>Проверьте</Trans>}
          // Yellow on yellow cannot be read.
          styles={{ title: { color: "var(--mantine-color-text)" } }}
        >
          <FindingList document={document} findings={doubtful} />
          {!canRecalculate(missing) && canRecalculate(doubtful) && (
            <RecalculateVat onClick={onRecalculate} />
          )}
        </Alert>
      )}
    </Stack>
  );
}

function canRecalculate(findings: DocumentFinding[]): boolean {
  return findings.some(({ remedy }) => remedy === "recalculate_vat");
}

/** One press for all lines; what it comes to is asked first. */
function RecalculateVat({ onClick }: { onClick: (() => void) | null }) {
  if (!onClick) return null;
  return (
    <WriteButton variant="default" size="compact-sm" mt="xs" onClick={onClick}>
      <Trans>Пересчитать НДС</Trans>
    </WriteButton>
  );
}

function FindingList({ document, findings }: Pick<Props, "document" | "findings">) {
  return (
    <ul className={classes["findings"]}>
      {findings.map((finding) => (
        <li key={`${finding.place}${finding.pointer}${finding.code}`}>
          <Where document={document} finding={finding}>
            <Subject document={document} finding={finding} />
            {finding.message}
          </Where>
        </li>
      ))}
    </ul>
  );
}

type OneProps = { document: DealDocument; finding: DocumentFinding };

/** Whose field it is, where that is not the document's own; of a line its number. */
function Subject({ document, finding }: OneProps) {
  const line = /^\/lines\/(\d+)\//.exec(finding.pointer)?.[1];
  if (finding.place === "legal_entity") return `${document.legal_entity.name}: `;
  if (finding.place === "buyer") return `${document.buyer_name}: `;
  if (line === undefined) return null;
  const number = Number(line) + 1;
  return (
    <>
      <Trans>Позиция {number}</Trans>
      {": "}
    </>
  );
}

function Where({ document, finding, children }: OneProps & { children: ReactNode }) {
  const may = {
    field: useCan("documents.edit"),
    deal: useCan("deals.read"),
    legalEntity: useCan("dictionaries.read"),
    company: useCan("clients.read"),
  };
  const target = targetOf(document, finding);
  if (target.kind === "nowhere" || !may[target.kind]) {
    return (
      <Text span size="sm">
        {children}
      </Text>
    );
  }
  const look = { size: "sm", c: "inherit", underline: "always" } as const;
  if (target.kind === "field") {
    return (
      <Anchor
        component="button"
        type="button"
        ta="start"
        {...look}
        onClick={() => focusAt(target.pointer)}
      >
        {children}
      </Anchor>
    );
  }
  return (
    <Anchor
      {...look}
      renderRoot={(props) =>
        target.kind === "deal" ? (
          <Link {...props} to="/deals/$dealId" params={{ dealId: target.id }} />
        ) : target.kind === "legalEntity" ? (
          <Link
            {...props}
            to="/settings/legal-entities/$entityId"
            params={{ entityId: target.id }}
            hash={target.pointer}
          />
        ) : (
          <Link
            {...props}
            to="/companies/$companyId"
            params={{ companyId: target.id }}
            hash={target.pointer}
          />
        )
      }
    >
      {children}
    </Anchor>
  );
}
