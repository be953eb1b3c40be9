import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { titleOf } from "@/entities/documents/words";
import type { Deal, DocumentRow } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { ErrorState } from "@/shared/ui/states/error-state";
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
  const ofDeal = useQuery(recurrenceQueries.contractsOfDeal(deal));
  const ofClient = useQuery(recurrenceQueries.contractsOfClient(deal));
  const alone = (ofClient.data?.items ?? []).filter((one) => !one.deal);
  const contracts = [...(ofDeal.data?.items ?? []), ...alone];
  // What did not come may be the very contract that is meant.
  const failed = [ofDeal, ofClient].filter(({ data, isError }) => isError && data === undefined);
  return (
    <>
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
      {failed[0] && (
        <ErrorState
          error={failed[0].error}
          onRetry={() => {
            for (const query of failed) void query.refetch();
          }}
        />
      )}
    </>
  );
}
