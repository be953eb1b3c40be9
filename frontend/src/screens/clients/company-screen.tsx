import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { companyQueries, sendCompany } from "@/entities/clients/api";
import { useCan } from "@/entities/identity/use-me";
import { requisitesQueries } from "@/entities/requisites/api";
import { ClientHeader } from "@/features/clients/card/client-header";
import { CompanyFields } from "@/features/clients/card/company-fields";
import { CompanyPeople } from "@/features/clients/card/company-people";
import { useCompanyChange } from "@/features/clients/use-client-change";
import { useClientTrash } from "@/features/clients/use-client-trash";
import { ClientDeals } from "@/features/deals/list/client-deals";
import { withRest } from "@/shared/i18n/i18n";
import { useGoBack } from "@/shared/lib/use-go-back";
import { useIsOneColumn } from "@/shared/lib/use-is-one-column";
import { Block, CardPage } from "@/shared/ui/card-page";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { InlineText } from "@/shared/ui/inline-text";
import { useDocumentTitle } from "@/shared/ui/page";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";

// They speak the words of documents, which the rest of the card need not wait for.
const CompanyRequisites = lazy(async () => ({
  default: (await withRest(import("@/features/clients/card/company-requisites"))).CompanyRequisites,
}));

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

export function CompanyScreen({ companyId }: { companyId: string }) {
  const { t } = useLingui();
  const card = useSuspenseQuery(companyQueries.card(companyId));
  const company = card.data;
  const requisites = useQuery(requisitesQueries.ofCompany(companyId));
  const hasRequisites = requisites.data ? requisites.data.items.length > 0 : undefined;
  const isTrashed = Boolean(company.deleted_at);
  const canEdit = useCan("clients.edit") && !isTrashed;
  const canDelete = useCan("clients.delete");
  const canSeeDeals = useCan("deals.read");
  const canSeeDocuments = useCan("documents.read");
  const canWrite = useCan("documents.edit") && !isTrashed;
  const canSeePayments = useCan("payments.read");
  const canSeeTasks = useCan("tasks.read");
  const canTask = useCan("tasks.edit");
  const isOneColumn = useIsOneColumn();
  const changer = useCompanyChange(companyId);
  const trash = useClientTrash("company");
  const goBack = useGoBack("/companies");
  useDocumentTitle(company.name);

  const remove = async (): Promise<void> => {
    if (!(await trash.remove(company))) return;
    goBack();
    trash.forgetCard(companyId);
  };

  // It is long: in one column it comes after all else.
  const story = (
    <Block title={<Trans>История</Trans>}>
      <Suspense fallback={<SkeletonLines count={4} height={44} />}>
        <ClientTimeline client={{ kind: "company", id: companyId }} canSeeDeals={canSeeDeals} />
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
            backTo="/companies"
            isTrashed={isTrashed}
            canDelete={canDelete}
            onDelete={() => void remove()}
            onRestore={() => void trash.restore(company)}
          >
            <h1 style={{ margin: 0 }} aria-label={company.name}>
              <InlineText
                isHeading
                aria-label={t`Название компании`}
                disabled={!canEdit}
                value={company.name}
                check={(typed) => (typed === "" ? t`Назовите компанию` : null)}
                onSave={(name, seen) =>
                  changer.change({
                    label: t`Название`,
                    mine: name,
                    shown: (now) => now.name,
                    seen,
                    send: (known) => sendCompany.edit(known, { name }),
                    guess: (now) => ({ ...now, name }),
                  })
                }
              />
            </h1>
          </ClientHeader>
          <Block>
            <CompanyFields
              company={company}
              changer={changer}
              canEdit={canEdit}
              hasRequisites={requisites.isError ? false : hasRequisites}
            />
          </Block>
          <Block id="requisites" title={<Trans>Реквизиты</Trans>}>
            <Suspense fallback={<SkeletonLines count={4} />}>
              <CompanyRequisites company={company} canEdit={canEdit} />
            </Suspense>
          </Block>
          <Block title={<Trans>Люди</Trans>}>
            <CompanyPeople companyId={companyId} />
          </Block>
          {canSeePayments && (
            <Block title={<Trans>Взаиморасчёты</Trans>}>
              <Suspense fallback={<SkeletonLines count={5} height={30} />}>
                <ClientSettlements client={{ company_id: companyId }} isTrashed={isTrashed} />
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
              <ClientDeals client={{ company: companyId }} />
            </Block>
          )}
          {canSeeTasks && (
            <Block title={<Trans>Задачи</Trans>}>
              <Suspense fallback={<SkeletonLines count={2} height={36} />}>
                <ClientTasks
                  client={{ company_id: companyId }}
                  canWrite={canTask}
                  canSeeDeals={canSeeDeals}
                />
              </Suspense>
            </Block>
          )}
          {canSeeDocuments && (
            <Block title={<Trans>Документы</Trans>}>
              <Suspense fallback={<SkeletonLines count={3} height={44} />}>
                <ClientDocuments client={{ company: companyId }} canWrite={canWrite} />
              </Suspense>
              <Suspense>
                <ClientAgreements client={{ company_id: companyId }} />
              </Suspense>
            </Block>
          )}
          {canSeePayments && (
            <Block title={<Trans>Платежи</Trans>}>
              <Suspense fallback={<SkeletonLines count={3} height={44} />}>
                <ClientPayments client={{ company_id: companyId }} />
              </Suspense>
            </Block>
          )}
          {isOneColumn && story}
        </>
      }
    >
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </CardPage>
  );
}
