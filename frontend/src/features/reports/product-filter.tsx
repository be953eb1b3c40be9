import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { productQueries } from "@/entities/catalogue/api";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import type { FilterOption } from "./use-filter-options";
import { filterLabel } from "./words";

type Props = {
  chosen: FilterOption[];
  value: string[];
  error: string | undefined;
  onChange: (value: string[]) => void;
};

const PAUSE_MS = 250;

/** A catalogue is long: what is looked for stands beside what is chosen. */
export function ProductFilter({ chosen, value, error, onChange }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data } = useQuery(productQueries.find(q, ""));
  const found = q === "" ? [] : (data?.items ?? []);
  const rest = found.filter(({ id }) => !chosen.some((one) => one.value === id));
  return (
    <>
      <TextInput
        label={filterLabel("product")}
        placeholder={t`Название или артикул`}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ToggleChips
        label={t`Что выбрано и нашлось`}
        data={[...chosen, ...rest.map(({ id, name }) => ({ value: id, label: name }))]}
        value={value}
        onChange={onChange}
      />
    </>
  );
}
