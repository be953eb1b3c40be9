import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useCan } from "@/entities/identity/use-me";
import { titleOf } from "@/entities/documents/words";
import type { DebtClient, DebtRow } from "@/shared/api/report-types";
import { clientName, contractName } from "./debts-words";

type Paper = NonNullable<DebtRow["document"]>;

/** Who owes, with a way to the card for whoever may see it. */
export function DebtClientLink({ client }: { client: DebtClient | null | undefined }) {
  const seesClients = useCan("clients.read");
  const name = clientName({ client: client ?? null });
  const { company_id: company, contact_id: contact } = client ?? {};
  if (!seesClients || (!company && !contact)) return <span>{name}</span>;
  return (
    <Anchor
      inherit
      renderRoot={(props) =>
        company ? (
          <Link {...props} to="/companies/$companyId" params={{ companyId: company }} />
        ) : (
          <Link {...props} to="/contacts/$contactId" params={{ contactId: contact ?? "" }} />
        )
      }
    >
      {name}
    </Anchor>
  );
}

export function DebtPaperLink({ paper }: { paper: Paper }) {
  return (
    <Anchor
      inherit
      renderRoot={(props) => (
        <Link {...props} to="/documents/$documentId" params={{ documentId: paper.id }} />
      )}
    >
      {titleOf(paper)}
    </Anchor>
  );
}

export function DebtContractLink({ contract }: { contract: DebtRow["contract"] }) {
  return contract ? (
    <DebtPaperLink paper={contract} />
  ) : (
    <span>{contractName({ contract: null })}</span>
  );
}
