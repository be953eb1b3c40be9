import { Trans } from "@lingui/react/macro";
import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { ClientLink } from "@/entities/clients/client-link";
import { StageBadge } from "@/entities/documents/stage-badge";
import { kindName, titleOf } from "@/entities/documents/words";
import { useCan } from "@/entities/identity/use-me";
import { PaidBadges } from "@/entities/payments/paid-badges";
import type { DealDocument, DocumentMention } from "@/shared/api/types";
import { BackButton } from "@/shared/ui/back-button";
import classes from "./documents.module.css";

const TaxLinks = lazy(async () => ({ default: (await import("./tax/tax-links")).TaxLinks }));

type Props = { document: DealDocument; actions: ReactNode };

/** What it is, who makes it for whom, and of which deal, if of one. */
export function DocumentHead({ document, actions }: Props) {
  const { basis_document: basis, deal, advance, amends, amended_by: amended } = document;
  return (
    <Stack gap="sm">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <BackButton to="/documents" />
        <Title order={1} size="h3" flex={1} miw={0} style={{ overflowWrap: "anywhere" }}>
          {titleOf(document)}
        </Title>
        <StageBadge stage={document.stage} kind={document.kind} />
      </Group>
      <dl className={classes["facts"]}>
        {document.kind === "outside" && (
          <>
            <dt>
              <Trans>Вид</Trans>
            </dt>
            <dd>{kindName(document.kind)}</dd>
          </>
        )}
        <dt>
          <Trans>Кому</Trans>
        </dt>
        <dd>
          <Buyer document={document} />
        </dd>
        <dt>
          <Trans>От кого</Trans>
        </dt>
        <dd>{document.legal_entity.name}</dd>
        {deal && (
          <>
            <dt>
              <Trans>Сделка</Trans>
            </dt>
            <dd>
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link {...props} to="/deals/$dealId" params={{ dealId: deal.id }} />
                )}
              >
                {deal.name}
              </Anchor>
            </dd>
          </>
        )}
        {document.payment_state && (
          <>
            <dt>
              <Trans>Оплата</Trans>
            </dt>
            <dd>
              <Group gap={4}>
                <PaidBadges document={document} />
              </Group>
            </dd>
          </>
        )}
        {basis && (
          <>
            <dt>
              {document.corrected ? <Trans>Корректирует</Trans> : <Trans>На основании</Trans>}
            </dt>
            <dd>
              <Mention document={basis} />
            </dd>
          </>
        )}
        {(advance || amends || amended) && (
          <Suspense>
            <TaxLinks document={document} renderMention={(one) => <Mention document={one} />} />
          </Suspense>
        )}
      </dl>
      {actions}
    </Stack>
  );
}

function Mention({ document }: { document: DocumentMention }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link {...props} to="/documents/$documentId" params={{ documentId: document.id }} />
      )}
    >
      {titleOf(document)}
    </Anchor>
  );
}

function Buyer({ document }: { document: DealDocument }) {
  const canSee = useCan("clients.read");
  const { company_id: company, contact_id: contact, buyer_name: name } = document;
  if (name === "") {
    return (
      <Text span size="sm" c="dimmed">
        <Trans>не указан</Trans>
      </Text>
    );
  }
  const id = company ?? contact;
  if (!canSee || !id) return name;
  return <ClientLink kind={company ? "company" : "contact"} client={{ id, name }} />;
}
