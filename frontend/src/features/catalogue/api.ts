import { archiveProduct } from "@/shared/api/generated/operations/archive-product.gen";
import { createPriceList } from "@/shared/api/generated/operations/create-price-list.gen";
import { createProductGroup } from "@/shared/api/generated/operations/create-product-group.gen";
import { deletePriceList } from "@/shared/api/generated/operations/delete-price-list.gen";
import { deleteProductGroup } from "@/shared/api/generated/operations/delete-product-group.gen";
import { editPriceList } from "@/shared/api/generated/operations/edit-price-list.gen";
import { editProductGroup } from "@/shared/api/generated/operations/edit-product-group.gen";
import { exportProducts } from "@/shared/api/generated/operations/export-products.gen";
import { setListedPrices } from "@/shared/api/generated/operations/set-listed-prices.gen";
import { unarchiveProduct } from "@/shared/api/generated/operations/unarchive-product.gen";
import type { Known } from "@/entities/catalogue/api";
import { ifMatch, once } from "@/shared/api/if-match";
import type { ExportProductsData } from "@/shared/api/generated/types.gen";
import type { PriceList, Product, ProductGroup } from "@/shared/api/types";

const must = { throwOnError: true as const };
const at = ({ id, version }: Known) => ({ path: { id }, headers: ifMatch(version), ...must });

export const sendArchive = {
  archive: async (known: Known): Promise<Product> => (await archiveProduct(at(known))).data,
  restore: async (known: Known): Promise<Product> => (await unarchiveProduct(at(known))).data,
};

export type GroupBody = { name: string; parent_id: string | null };

export const sendGroup = {
  create: async (body: GroupBody, key: string): Promise<ProductGroup> =>
    (await createProductGroup({ body, headers: once(key), ...must })).data,
  edit: async (known: Known, body: GroupBody): Promise<ProductGroup> =>
    (await editProductGroup({ ...at(known), body })).data,
  remove: async (known: Known): Promise<void> => {
    await deleteProductGroup(at(known));
  },
};

export const sendPriceList = {
  create: async (name: string, key: string): Promise<void> => {
    await createPriceList({ body: { name }, headers: once(key), ...must });
  },
  rename: async (known: Known, name: string): Promise<PriceList> =>
    (await editPriceList({ ...at(known), body: { name } })).data,
  remove: async (known: Known): Promise<void> => {
    await deletePriceList(at(known));
  },
  price: async (known: Known, product: string, price: string | null): Promise<void> => {
    const body = { prices: [{ product_id: product, price }] };
    await setListedPrices({ ...at(known), body });
  },
};

/** The file as bytes: its mark of UTF-8 would be lost in a text. */
export async function sendExport(body: ExportProductsData["body"]): Promise<Blob> {
  const { data } = await exportProducts({ body, parseAs: "blob", ...must });
  return new Blob([data]);
}
