import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { titleOf } from "@/entities/documents/words";
import { Choice } from "@/shared/ui/choice";
import { NONE } from "../filter-model";
import type { ReportSearch } from "../report-search";
import { type ClientQuery, debtQueries } from "./api";
import { clientIn } from "./debts-model";
import { noContract } from "./debts-words";
import { narrowLabel } from "./narrow-words";
import { useDebtNames } from "./use-debt-names";

type Props = {
  search: ReportSearch;
  error: string | undefined;
  onChange: (change: ReportSearch) => void;
};

const NOBODY: ClientQuery = { company_id: "" };

/** One contract of the chosen client, or what is of none. */
export function ContractFilter({ search, error, onChange }: Props) {
  const { t } = useLingui();
  const client = clientIn(search);
  const contracts = useQuery({
    ...debtQueries.contracts(client ?? NOBODY),
    enabled: client !== null,
  });
  const names = useDebtNames(search);
  const { contract = "" } = search;
  const known = (client && contracts.data?.items) || [];
  const isUnknown =
    contract !== "" && contract !== NONE && !known.some(({ id }) => id === contract);
  return (
    <Choice
      label={narrowLabel("contract")}
      description={client ? undefined : t`Чтобы выбрать договор, выберите клиента.`}
      value={contract}
      error={error}
      data={[
        { value: "", label: t`Все договоры и без договора` },
        { value: NONE, label: noContract() },
        ...known.map((one) => ({ value: one.id, label: titleOf(one) })),
        ...(isUnknown ? [{ value: contract, label: names.contract.join() }] : []),
      ]}
      onChange={(chosen) => onChange({ contract: chosen })}
    />
  );
}
