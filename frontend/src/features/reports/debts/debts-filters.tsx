import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { useOwnFirms } from "@/entities/own-firms/api";
import { userQueries } from "@/entities/users/api";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import type { Problems } from "../filter-fields";
import { NONE, patched, split } from "../filter-model";
import type { DebtName } from "../report-model";
import type { ReportSearch } from "../report-search";
import { ClientFilter } from "./client-filter";
import { ContractFilter } from "./contract-filter";
import { hasDay } from "./debts-model";
import { nobodyResponsible } from "./debts-words";
import { narrowLabel } from "./narrow-words";

type Props = {
  page: DebtName;
  search: ReportSearch;
  problems: Problems;
  onChange: (search: ReportSearch) => void;
};

/** Of which own firms, which client, which contract, for whose deals. */
export function DebtsFilters({ page, search, problems, onChange }: Props) {
  const { t } = useLingui();
  const seesClients = useCan("clients.read");
  const firms = useOwnFirms();
  const ofDeals = !hasDay(page);
  const users = useQuery({ ...userQueries.list(), enabled: ofDeals });
  const put = (change: ReportSearch): void => onChange(patched(search, change));
  const chosenFirms = split(search.legal_entity);
  return (
    <>
      {(firms.length > 1 || chosenFirms.length > 0) && (
        <ToggleChips
          label={narrowLabel("legal_entity")}
          data={firms.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosenFirms}
          error={problems["legal_entity_id"]}
          onChange={(values) => put({ legal_entity: values.join(",") })}
        />
      )}
      {seesClients && (
        <ClientFilter
          search={search}
          error={problems["company_id"] ?? problems["contact_id"]}
          onChange={put}
        />
      )}
      {ofDeals ? (
        <ToggleChips
          label={t`Ответственный за сделку`}
          data={[
            ...(users.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
            { value: NONE, label: nobodyResponsible() },
          ]}
          value={split(search.responsible)}
          error={problems["responsible_id"]}
          onChange={(values) => put({ responsible: values.join(",") })}
        />
      ) : (
        <ContractFilter search={search} error={problems["contract_id"]} onChange={put} />
      )}
    </>
  );
}
