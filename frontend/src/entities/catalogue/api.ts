import { keepPreviousData } from "@tanstack/react-query";
import { createProduct } from "@/shared/api/generated/operations/create-product.gen";
import { editProduct } from "@/shared/api/generated/operations/edit-product.gen";
import {
  getProduct,
  getProductOptions,
  getProductQueryKey,
} from "@/shared/api/generated/operations/get-product.gen";
import { listLegalEntitiesOptions } from "@/shared/api/generated/operations/list-legal-entities.gen";
import { listPriceListsOptions } from "@/shared/api/generated/operations/list-price-lists.gen";
import { listProductGroupsOptions } from "@/shared/api/generated/operations/list-product-groups.gen";
import {
  listProducts,
  listProductsInfiniteQueryKey,
  listProductsOptions,
} from "@/shared/api/generated/operations/list-products.gen";
import { listUnitsOptions } from "@/shared/api/generated/operations/list-units.gen";
import type { ListProductsData } from "@/shared/api/generated/types.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Product, ProductCreate, ProductEdit } from "@/shared/api/types";
import { pagesOf, queryFrom } from "@/shared/lib/paging";

export type ProductFilter = NonNullable<ListProductsData["query"]>;
export type Known = { id: string; version: number };

const SUGGESTIONS = 12;
const RARELY_CHANGES = { staleTime: 60_000 };

const must = { throwOnError: true as const };

export const productQueries = {
  card: (id: string) => getProductOptions({ path: { id } }),
  cardKey: (id: string) => getProductQueryKey({ path: { id } }),
  listKey: [{ _id: "listProducts" as const }],
  find: (q: string, priceList: string) => ({
    ...listProductsOptions({
      query: { q, limit: SUGGESTIONS, ...(priceList && { price_list_id: priceList }) },
    }),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  }),
  pages: (query: ProductFilter) =>
    pagesOf(listProductsInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listProducts({ query: page, signal, ...must })).data;
    }),
};

export const groupQueries = {
  list: () => ({ ...listProductGroupsOptions(), ...RARELY_CHANGES }),
  listKey: [{ _id: "listProductGroups" as const }],
};

export const priceListQueries = {
  list: () => ({ ...listPriceListsOptions(), ...RARELY_CHANGES }),
  listKey: [{ _id: "listPriceLists" as const }],
};

export const unitQueries = {
  list: () => ({ ...listUnitsOptions(), staleTime: Number.POSITIVE_INFINITY }),
};

export const ownFirmQueries = {
  list: () => ({ ...listLegalEntitiesOptions(), ...RARELY_CHANGES }),
};

export const sendProduct = {
  create: async (body: ProductCreate, key: string): Promise<Product> =>
    (await createProduct({ body, headers: once(key), ...must })).data,
  edit: async ({ id, version }: Known, body: ProductEdit): Promise<Product> =>
    (await editProduct({ path: { id }, headers: ifMatch(version), body, ...must })).data,
  fresh: async (id: string): Promise<Product> => (await getProduct({ path: { id }, ...must })).data,
};
