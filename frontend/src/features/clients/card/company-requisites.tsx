import { Trans } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { companyQueries } from "@/entities/clients/api";
import {
  type CompanyRecord,
  requisitesQueries,
  sendCompanyRequisites,
} from "@/entities/requisites/api";
import { RequisitesBlock } from "@/entities/requisites/requisites-block";
import type { Company } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";

type Props = { company: Company; canEdit: boolean };

/** What documents will say of the company. */
export function CompanyRequisites({ company, canEdit }: Props) {
  const requisites = useQuery(requisitesQueries.ofCompany(company.id));
  const changer = useCompanyRequisitesChange(company.id);
  const { inn, kpp } = company;
  return (
    <QueryView query={requisites} skeleton={<SkeletonLines count={4} />}>
      {(known) => (
        <>
          <RequisitesBlock<CompanyRecord>
            record={Object.assign({ id: company.id }, known)}
            itemsOf={({ items }) => items}
            changer={changer}
            send={sendCompanyRequisites}
            beginning={{
              form: inn?.length === 12 ? "sole_trader" : "organisation",
              short_name: company.name,
              ...(inn && { inn }),
              ...(kpp && { kpp }),
            }}
            canEdit={canEdit}
            mayBeEmpty
            hasSigner
            empty={<Trans>Не заполнены.</Trans>}
          />
          <ConflictDialog
            conflict={changer.conflict}
            onKeepTheirs={changer.keepTheirs}
            onWriteMine={changer.writeMine}
          />
        </>
      )}
    </QueryView>
  );
}

/** The ИНН and КПП of the card follow, so the card and the lists are asked again. */
function useCompanyRequisitesChange(id: string): RecordChanger<CompanyRecord> {
  const queries = useQueryClient();
  const { queryKey } = requisitesQueries.ofCompany(id);
  return useRecordChange<CompanyRecord>({
    scope: `requisites-${id}`,
    known: () => {
      const known = queries.getQueryData(queryKey);
      return known && Object.assign({ id }, known);
    },
    fresh: () => sendCompanyRequisites.fresh(id),
    accept: ({ items, version }) => {
      queries.setQueryData(queryKey, { items, version });
      void queries.invalidateQueries({ queryKey: companyQueries.cardKey(id) });
      void queries.invalidateQueries({ queryKey: companyQueries.listKey });
      void queries.invalidateQueries({ queryKey: companyQueries.storyKey(id) });
    },
  });
}
