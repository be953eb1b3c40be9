import { Trans } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useCan } from "@/entities/identity/use-me";
import type { DealDocument, DocumentMention } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";

type Props = { document: DealDocument; renderMention: (one: DocumentMention) => ReactNode };

/** Which document one replaces, by which it is replaced, and for which payment it is. */
export function TaxLinks({ document, renderMention }: Props) {
  const { advance, amends, amended_by: amended } = document;
  return (
    <>
      {advance && (
        <>
          <dt>
            <Trans>Аванс</Trans>
          </dt>
          <dd>
            <Paid advance={advance} />
          </dd>
        </>
      )}
      {amends && (
        <>
          <dt>
            <Trans>Исправляет</Trans>
          </dt>
          <dd>{renderMention(amends)}</dd>
        </>
      )}
      {amended && (
        <>
          <dt>
            <Trans>Исправлен</Trans>
          </dt>
          <dd>{renderMention(amended)}</dd>
        </>
      )}
    </>
  );
}

function Paid({ advance }: { advance: NonNullable<DealDocument["advance"]> }) {
  const canSee = useCan("payments.read");
  const { payment_id: paymentId, payment_number: number } = advance;
  const day = formatDay(advance.received_on);
  const name = (
    <Trans>
      Платёж № {number} от {day}
    </Trans>
  );
  if (!canSee) return name;
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link {...props} to="/payments/$paymentId" params={{ paymentId }} />}
    >
      {name}
    </Anchor>
  );
}
