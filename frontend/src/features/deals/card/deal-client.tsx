import { Trans, useLingui } from "@lingui/react/macro";
import { SimpleGrid, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { contactQueries } from "@/entities/clients/api";
import { ClientPicker } from "@/entities/clients/client-picker";
import { WaysToReach } from "@/entities/clients/ways-to-reach";
import { useCan } from "@/entities/identity/use-me";
import type { Deal, Ref } from "@/shared/api/types";
import { InlineFact } from "@/shared/ui/inline-text";
import { sendDeal } from "../api";
import type { DealChanger } from "./use-deal-change";

type Props = {
  deal: Deal;
  changer: DealChanger;
  canEdit: boolean;
  onCreateContact: (typed: string) => void;
  onCreateCompany: (typed: string) => void;
};

/** Who buys: found or created here, with a phone that dials and a mail address that writes. */
export function DealClient({ deal, changer, canEdit, onCreateContact, onCreateCompany }: Props) {
  const { t } = useLingui();
  const canRead = useCan("clients.read");
  const canCreate = useCan("clients.create");
  const contact = useQuery({
    ...contactQueries.card(deal.contact?.id ?? ""),
    enabled: deal.contact !== null && canRead,
  });
  const phones = contact.data?.phones ?? [];
  const emails = contact.data?.emails ?? [];
  const choose = linkClient(changer);

  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" verticalSpacing="xs">
      <ClientPicker
        kind="contact"
        label={t`Контакт`}
        value={deal.contact}
        canEdit={canEdit && canRead}
        onChoose={(client) => choose.contact(t`Контакт`, deal, client)}
        onCreate={canCreate ? onCreateContact : undefined}
      />
      <ClientPicker
        kind="company"
        label={t`Компания`}
        value={deal.company}
        canEdit={canEdit && canRead}
        onChoose={(client) => choose.company(t`Компания`, deal, client)}
        onCreate={canCreate ? onCreateCompany : undefined}
      />
      {phones.length + emails.length > 0 && (
        <InlineFact label={t`Связаться`}>
          <WaysToReach phones={phones} emails={emails} />
        </InlineFact>
      )}
      {contact.isError && !contact.data && (
        <Text size="sm" c="dimmed">
          <Trans>Телефон не загрузился</Trans>
        </Text>
      )}
    </SimpleGrid>
  );
}

/** Puts somebody on the deal, or takes them off. */
export function linkClient(changer: DealChanger) {
  return {
    contact: (label: string, deal: Deal, client: Ref | null): void =>
      changer.choose({
        label,
        mine: client?.name ?? "",
        shown: (now) => now.contact?.name ?? "",
        seen: deal.contact?.name ?? "",
        send: (known) => sendDeal.edit(known, { contact_id: client?.id ?? null }),
      }),
    company: (label: string, deal: Deal, client: Ref | null): void =>
      changer.choose({
        label,
        mine: client?.name ?? "",
        shown: (now) => now.company?.name ?? "",
        seen: deal.company?.name ?? "",
        send: (known) => sendDeal.edit(known, { company_id: client?.id ?? null }),
      }),
  };
}
