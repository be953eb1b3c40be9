// Where a document of a client is sent.
import { queryOptions } from "@tanstack/react-query";
import { getCompany } from "@/shared/api/generated/operations/get-company.gen";
import { getCompanyRequisites } from "@/shared/api/generated/operations/get-company-requisites.gen";
import { getContact } from "@/shared/api/generated/operations/get-contact.gen";
import type { DealDocument } from "@/shared/api/types";

type Buyer = Pick<DealDocument, "company_id" | "contact_id" | "date">;

/** The address for documents, or else the first that is known of the company or the person. */
async function addressOf({ company_id, contact_id, date }: Buyer): Promise<string | null> {
  const must = { throwOnError: true as const };
  if (company_id) {
    const path = { id: company_id };
    const { items } = (await getCompanyRequisites({ path, ...must })).data;
    const dated = items.filter(({ valid_from }) => valid_from <= date);
    const now = dated.toSorted((one, two) => two.valid_from.localeCompare(one.valid_from))[0];
    if (now?.requisites.document_email) return now.requisites.document_email;
    const company = (await getCompany({ path, ...must })).data;
    if (company.emails[0]) return company.emails[0];
  }
  if (contact_id) {
    const contact = (await getContact({ path: { id: contact_id }, ...must })).data;
    return contact.emails[0] ?? null;
  }
  return null;
}

export const addressQueries = {
  /** None where the reader may not look at clients: they type it. */
  of: (document: Buyer) =>
    queryOptions({
      queryKey: ["address-for-documents", document.company_id, document.contact_id, document.date],
      queryFn: async () => {
        try {
          return await addressOf(document);
        } catch {
          return null;
        }
      },
      gcTime: 0,
    }),
};
