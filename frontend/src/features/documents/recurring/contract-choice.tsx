import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { titleOf } from "@/entities/documents/words";
import type { Deal, DocumentRow } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { recurrenceQueries } from "./api";

type Props = {
  deal: Deal;
  value: string;
  error: string | undefined;
  onChange: (contract: DocumentRow | null) => void;
};

/** Upon which contract: one of the deal, or one that its client has without any deal. */
export function ContractChoice({ deal, value, error, onChange }: Props) {
  const { t } = useLingui();
  const ofDeal = useQuery(recurrenceQueries.contractsOfDeal(deal)).data?.items ?? [];
  const ofClient = useQuery(recurrenceQueries.contractsOfClient(deal)).data?.items ?? [];
  const contracts = [...ofDeal, ...ofClient.filter((one) => !one.deal)];
  return (
    <Choice
      label={t`Договор`}
      value={value}
      error={error}
      data-pointer="/contract_id"
      data={[
        { value: "", label: t`Без договора` },
        ...contracts.map((one) => ({ value: one.id, label: titleOf(one) })),
      ]}
      onChange={(id) => onChange(contracts.find((one) => one.id === id) ?? null)}
    />
  );
}
