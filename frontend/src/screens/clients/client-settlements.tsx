import { useCan } from "@/entities/identity/use-me";
import { useMakeDocument } from "@/features/documents/use-make-document";
import type { Client } from "@/features/settlements/api";
import { SettlementView } from "@/features/settlements/settlement-view";

type Props = { client: Client; isTrashed: boolean };

/** The accounts with a client; the акт сверки of what is shown is one press away. */
export function ClientSettlements({ client, isTrashed }: Props) {
  const making = useMakeDocument();
  const canWrite = useCan("documents.edit") && !isTrashed;
  const canEdit = useCan("payments.edit") && !isTrashed;
  return (
    <SettlementView
      client={client}
      canEdit={canEdit}
      isReconciling={making.isBusy}
      onReconcile={
        canWrite
          ? (firm, { from, to }, isUsual) =>
              making.make(
                { kind: "reconciliation", ...client, legal_entity_id: firm },
                isUsual ? undefined : { period: { first: from, last: to } },
              )
          : null
      }
    />
  );
}
