import { useQueryClient } from "@tanstack/react-query";
import { companyQueries, contactQueries, sendCompany, sendContact } from "@/entities/clients/api";
import type { Company, Contact } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";

export type ContactChanger = RecordChanger<Contact>;
export type CompanyChanger = RecordChanger<Company>;

/** The name of a client stands on deals too, so what shows deals is asked again. */
const DEALS = [
  [{ _id: "getBoard" }],
  [{ _id: "listDeals" }],
  [{ _id: "getDeal" }],
  [{ _id: "listContacts" }],
  [{ _id: "getContact" }],
];

export function useContactChange(id: string): ContactChanger {
  const queries = useQueryClient();
  const key = contactQueries.cardKey(id);
  return useRecordChange<Contact>({
    scope: `contact-${id}`,
    known: () => queries.getQueryData<Contact>(key),
    fresh: () => sendContact.fresh(id),
    show: (contact) => queries.setQueryData(key, contact),
    accept: (contact) => {
      queries.setQueryData(key, contact);
      void queries.invalidateQueries({ queryKey: contactQueries.storyKey(id) });
      for (const queryKey of DEALS.slice(0, 4)) void queries.invalidateQueries({ queryKey });
    },
  });
}

export function useCompanyChange(id: string): CompanyChanger {
  const queries = useQueryClient();
  const key = companyQueries.cardKey(id);
  return useRecordChange<Company>({
    scope: `company-${id}`,
    known: () => queries.getQueryData<Company>(key),
    fresh: () => sendCompany.fresh(id),
    show: (company) => queries.setQueryData(key, company),
    accept: (company) => {
      queries.setQueryData(key, company);
      void queries.invalidateQueries({ queryKey: companyQueries.storyKey(id) });
      for (const queryKey of DEALS) void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: companyQueries.listKey });
    },
  });
}
