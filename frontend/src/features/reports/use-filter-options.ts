import { useQueries, useQuery } from "@tanstack/react-query";
import { productQueries } from "@/entities/catalogue/api";
import { departmentQueries } from "@/entities/departments/api";
import { departmentOptions } from "@/entities/departments/tree";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { pipelineQueries } from "@/entities/pipelines/api";
import { orderedStages } from "@/entities/pipelines/model";
import { userQueries } from "@/entities/users/api";
import { type FilterName, NONE, split } from "./filter-model";
import type { ReportSearch } from "./report-search";
import { nobody } from "./words";

export type FilterOption = { value: string; label: string };
export type FilterOptions = Record<Exclude<FilterName, "tag">, FilterOption[]>;

type Named = { id: string; name: string };

const options = (items: Named[] | undefined): FilterOption[] =>
  (items ?? []).map(({ id, name }) => ({ value: id, label: name }));

/** What the filters may be, of those that somebody wants to know of; of products only the chosen ones. */
export function useFilterOptions(
  search: ReportSearch,
  isWanted: (name: FilterName) => boolean,
): FilterOptions {
  const pipelines = useQuery({
    ...pipelineQueries.list(),
    enabled: isWanted("pipeline") || isWanted("stage"),
  }).data?.items;
  const users = useQuery({ ...userQueries.list(), enabled: isWanted("employee") }).data?.items;
  const departments = useQuery({ ...departmentQueries.list(), enabled: isWanted("department") });
  const channels = useQuery({ ...dictionaryQueries.channels(), enabled: isWanted("channel") });
  const types = useQuery({ ...dictionaryQueries.dealTypes(), enabled: isWanted("deal_type") });
  const reasons = useQuery({
    ...dictionaryQueries.lossReasons(),
    enabled: isWanted("loss_reason"),
  });
  const products = useQueries({ queries: split(search.product).map(productQueries.card) });
  const none = (name: FilterName): FilterOption => ({ value: NONE, label: nobody(name) });
  return {
    pipeline: options(pipelines),
    stage: (pipelines ?? []).flatMap((pipeline) => options(orderedStages(pipeline))),
    department: [...departmentOptions(departments.data?.items ?? []), none("department")],
    employee: [...options(users), none("employee")],
    channel: options(channels.data?.items),
    deal_type: [...options(types.data?.items), none("deal_type")],
    loss_reason: options(reasons.data?.items),
    product: options(products.flatMap(({ data }) => data ?? [])),
  };
}
