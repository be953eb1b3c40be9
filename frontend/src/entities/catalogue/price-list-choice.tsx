import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { Choice } from "@/shared/ui/choice";
import { priceListQueries } from "./api";

type Props = { value: string; size?: "xs" | "sm"; onChange: (list: string) => void };

/** By which price list the next products are picked; nothing where there is only the main one. */
export function PriceListChoice({ value, size = "xs", onChange }: Props) {
  const { t } = useLingui();
  const canRead = useCan("catalogue.read");
  const lists = useQuery({ ...priceListQueries.list(), enabled: canRead });
  const all = lists.data?.items ?? [];
  if (all.length === 0) return null;
  return (
    <Choice
      size={size}
      aria-label={t`Цены по прайс-листу`}
      value={value}
      data={[
        { value: "", label: t`Основные цены` },
        ...all.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
