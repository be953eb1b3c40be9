import { listDealsOptions } from "@/shared/api/generated/operations/list-deals.gen";
import { searchOptions } from "@/shared/api/generated/operations/search.gen";
import type { Payment } from "@/shared/api/types";

const FEW = 20;

/** Deals that money for no invoice may be ahead of: the latest of its payer, or those that a search finds. */
export const dealChoices = {
  ofPayer: ({ company, contact }: Pick<Payment, "company" | "contact">) => ({
    ...listDealsOptions({
      query: {
        limit: FEW,
        ...(company && { company_id: company.id }),
        ...(!company && contact && { contact_id: contact.id }),
      },
    }),
    enabled: Boolean(company ?? contact),
  }),
  found: (q: string) => ({
    ...searchOptions({ query: { q, limit: FEW } }),
    enabled: q.length > 1,
  }),
};
