/** What was typed while looking for it, and the group that one stands in. */
export type CreateProductRequest = { typed: string; group: string };
