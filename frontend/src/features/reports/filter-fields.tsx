import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useCan } from "@/entities/identity/use-me";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import { type FilterName, paramOf, patched, split } from "./filter-model";
import { ProductFilter } from "./product-filter";
import type { ReportSearch } from "./report-search";
import { type FilterOptions, useFilterOptions } from "./use-filter-options";
import { filterLabel } from "./words";

export type Problems = { [param: string]: string | undefined };

type Props = {
  search: ReportSearch;
  /** What the server has said of each parameter. */
  problems: Problems;
  apart?: FilterName | undefined;
  onChange: (search: ReportSearch) => void;
};

const CHIPS: (keyof FilterOptions)[] = [
  "pipeline",
  "department",
  "employee",
  "channel",
  "deal_type",
  "loss_reason",
];

/** Which deals a report is about. */
export function FilterFields({ search, problems, apart, onChange }: Props) {
  const { t } = useLingui();
  const seesProducts = useCan("catalogue.read");
  const all = useFilterOptions(search, () => true);
  const set = (name: FilterName, value: string): void =>
    onChange(patched(search, { [name]: value }));
  return (
    <>
      {CHIPS.filter((name) => name !== apart).map((name) => (
        <ToggleChips
          key={name}
          label={filterLabel(name)}
          data={all[name].map(({ value, label }) => ({ value, label: label.trim() }))}
          value={split(search[name])}
          error={problems[paramOf(name)]}
          onChange={(values) => set(name, values.join(","))}
        />
      ))}
      <TextInput
        label={filterLabel("tag")}
        placeholder={t`Несколько — через запятую`}
        value={search.tag ?? ""}
        error={problems["tag"]}
        onChange={(event) => set("tag", event.currentTarget.value)}
      />
      {seesProducts && (
        <ProductFilter
          chosen={all.product}
          value={split(search.product)}
          error={problems["product_id"]}
          onChange={(values) => set("product", values.join(","))}
        />
      )}
    </>
  );
}
