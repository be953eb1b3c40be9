import { Trans, useLingui } from "@lingui/react/macro";
import { Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { contactQueries, sendContact } from "@/entities/clients/api";
import { useCan } from "@/entities/identity/use-me";
import { ClientHeader } from "@/features/clients/card/client-header";
import { ContactFields } from "@/features/clients/card/contact-fields";
import { CreateClient, type CreateClientRequest } from "@/features/clients/create-client";
import { useContactChange } from "@/features/clients/use-client-change";
import { useClientTrash } from "@/features/clients/use-client-trash";
import { ClientDeals } from "@/features/deals/list/client-deals";
import { withRest } from "@/shared/i18n/i18n";
import { useGoBack } from "@/shared/lib/use-go-back";
import { useIsOneColumn } from "@/shared/lib/use-is-one-column";
import { Block, CardPage } from "@/shared/ui/card-page";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { useDocumentTitle } from "@/shared/ui/page";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";

const ClientSettlements = lazy(async () => ({
  default: (await withRest(import("./client-settlements"))).ClientSettlements,
}));

const ClientTasks = lazy(async () => ({
  default: (await withRest(import("@/features/tasks/of-client/client-tasks"))).ClientTasks,
}));

const ClientPayments = lazy(async () => ({
  default: (await withRest(import("@/features/payments/client-payments"))).ClientPayments,
}));

const ClientTimeline = lazy(async () => ({
  default: (await withRest(import("@/features/timeline/of-client/client-timeline"))).ClientTimeline,
}));

const ClientAgreements = lazy(async () => ({
  default: (await withRest(import("@/features/signatures/client-agreements"))).ClientAgreements,
}));

const ClientDocuments = lazy(async () => ({
  default: (await withRest(import("@/features/documents/client-documents"))).ClientDocuments,
}));

const PersonalDataBlock = lazy(async () => ({
  default: (await withRest(import("@/features/personal-data/personal-data-block")))
    .PersonalDataBlock,
}));

export function ContactScreen({ contactId }: { contactId: string }) {
  const { t } = useLingui();
  const card = useSuspenseQuery(contactQueries.card(contactId));
  const contact = card.data;
  const isTrashed = Boolean(contact.deleted_at);
  const mayEdit = useCan("clients.edit");
  const canEdit = mayEdit && !isTrashed;
  const canDelete = useCan("clients.delete");
  const canCreate = useCan("clients.create");
  const canSeeDeals = useCan("deals.read");
  const canSeeDocuments = useCan("documents.read");
  const canWrite = useCan("documents.edit") && !isTrashed;
  const canSeePayments = useCan("payments.read");
  const canSeeTasks = useCan("tasks.read");
  const canTask = useCan("tasks.edit");
  const isOneColumn = useIsOneColumn();
  const changer = useContactChange(contactId);
  const trash = useClientTrash("contact");
  const goBack = useGoBack("/contacts");
  const [request, setRequest] = useState<CreateClientRequest | null>(null);
  useDocumentTitle(contact.name);

  const remove = async (): Promise<void> => {
    if (!(await trash.remove(contact))) return;
    goBack();
    trash.forgetCard(contactId);
  };

  // It is long: in one column it comes after all else.
  const story = (
    <Block title={<Trans>История</Trans>}>
      <Suspense fallback={<SkeletonLines count={4} height={44} />}>
        <ClientTimeline client={{ kind: "contact", id: contactId }} canSeeDeals={canSeeDeals} />
      </Suspense>
    </Block>
  );

  return (
    <CardPage
      canEdit={canEdit}
      main={
        <>
          <StaleNote query={card} />
          <ClientHeader
            backTo="/contacts"
            isTrashed={isTrashed}
            canDelete={canDelete}
            onDelete={() => void remove()}
            onRestore={() => void trash.restore(contact)}
          >
            <Title order={1}>{contact.name}</Title>
          </ClientHeader>
          <Block>
            <ContactFields
              contact={contact}
              changer={changer}
              canEdit={canEdit}
              onCreateCompany={
                canCreate ? (typed) => setRequest({ kind: "company", typed }) : undefined
              }
            />
          </Block>
          {canSeePayments && (
            <Block title={<Trans>Взаиморасчёты</Trans>}>
              <Suspense fallback={<SkeletonLines count={5} height={30} />}>
                <ClientSettlements client={{ contact_id: contactId }} isTrashed={isTrashed} />
              </Suspense>
            </Block>
          )}
          {!isOneColumn && story}
        </>
      }
      side={
        <>
          {canSeeDeals && (
            <Block title={<Trans>Сделки</Trans>}>
              <ClientDeals client={{ contact: contactId }} />
            </Block>
          )}
          {canSeeTasks && (
            <Block title={<Trans>Задачи</Trans>}>
              <Suspense fallback={<SkeletonLines count={2} height={36} />}>
                <ClientTasks
                  client={{ contact_id: contactId }}
                  canWrite={canTask}
                  canSeeDeals={canSeeDeals}
                />
              </Suspense>
            </Block>
          )}
          {canSeeDocuments && (
            <Block title={<Trans>Документы</Trans>}>
              <Suspense fallback={<SkeletonLines count={3} height={44} />}>
                <ClientDocuments client={{ contact: contactId }} canWrite={canWrite} />
              </Suspense>
              <Suspense>
                <ClientAgreements client={{ contact_id: contactId }} />
              </Suspense>
            </Block>
          )}
          {canSeePayments && (
            <Block title={<Trans>Платежи</Trans>}>
              <Suspense fallback={<SkeletonLines count={3} height={44} />}>
                <ClientPayments client={{ contact_id: contactId }} />
              </Suspense>
            </Block>
          )}
          <Block title={<Trans>Персональные данные</Trans>}>
            <Suspense fallback={<SkeletonLines count={2} height={44} />}>
              <PersonalDataBlock contact={contact} canEdit={mayEdit} />
            </Suspense>
          </Block>
          {isOneColumn && story}
        </>
      }
    >
      <CreateClient
        request={request}
        onClose={() => setRequest(null)}
        onCompany={(company) =>
          changer.choose({
            label: t`Компания`,
            mine: company.name,
            shown: (now) => now.company?.name ?? "",
            seen: contact.company?.name ?? "",
            send: (known) => sendContact.edit(known, { company_id: company.id }),
          })
        }
      />
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </CardPage>
  );
}
