import { keepPreviousData } from "@tanstack/react-query";
import { createCompany } from "@/shared/api/generated/operations/create-company.gen";
import { createContact } from "@/shared/api/generated/operations/create-contact.gen";
import { deleteCompany } from "@/shared/api/generated/operations/delete-company.gen";
import { deleteContact } from "@/shared/api/generated/operations/delete-contact.gen";
import { editCompany } from "@/shared/api/generated/operations/edit-company.gen";
import { editContact } from "@/shared/api/generated/operations/edit-contact.gen";
import {
  getCompany,
  getCompanyOptions,
  getCompanyQueryKey,
} from "@/shared/api/generated/operations/get-company.gen";
import {
  getContact,
  getContactOptions,
  getContactQueryKey,
} from "@/shared/api/generated/operations/get-contact.gen";
import {
  listCompanies,
  listCompaniesInfiniteQueryKey,
  listCompaniesOptions,
} from "@/shared/api/generated/operations/list-companies.gen";
import {
  listContacts,
  listContactsInfiniteQueryKey,
  listContactsOptions,
} from "@/shared/api/generated/operations/list-contacts.gen";
import { restoreCompany } from "@/shared/api/generated/operations/restore-company.gen";
import { restoreContact } from "@/shared/api/generated/operations/restore-contact.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type {
  Company,
  CompanyCreate,
  CompanyEdit,
  Contact,
  ContactCreate,
  ContactEdit,
} from "@/shared/api/types";
import { pagesOf, queryFrom } from "@/shared/lib/paging";

export type ClientKind = "contact" | "company";
/** The server answers a search with its best hits on one page, and everything else page by page. */
export type ClientFilter = { q?: string; trash?: boolean; companyId?: string };
export type Known = { id: string; version: number };

const SUGGESTIONS = 20;

const must = { throwOnError: true as const };
const at = ({ id, version }: Known) => ({ path: { id }, headers: ifMatch(version), ...must });

const question = ({ q, trash, companyId }: ClientFilter) => ({
  ...(q && { q }),
  ...(trash && { trash }),
  ...(companyId && { company_id: companyId }),
});

const suggestions = (q: string) => ({ query: { q: q.trim(), limit: SUGGESTIONS } });
const whenTyped = (q: string) => ({
  enabled: q.trim().length > 1,
  placeholderData: keepPreviousData,
});

export const contactQueries = {
  card: (id: string) => getContactOptions({ path: { id } }),
  cardKey: (id: string) => getContactQueryKey({ path: { id } }),
  listKey: [{ _id: "listContacts" as const }],
  storyKey: (id: string) => [{ _id: "listContactEvents", path: { id } }],
  find: (q: string) => ({ ...listContactsOptions(suggestions(q)), ...whenTyped(q) }),
  pages: (filter: ClientFilter) => {
    const query = question(filter);
    return pagesOf(listContactsInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listContacts({ query: page, signal, ...must })).data;
    });
  },
};

export const companyQueries = {
  card: (id: string) => getCompanyOptions({ path: { id } }),
  cardKey: (id: string) => getCompanyQueryKey({ path: { id } }),
  listKey: [{ _id: "listCompanies" as const }],
  storyKey: (id: string) => [{ _id: "listCompanyEvents", path: { id } }],
  find: (q: string) => ({ ...listCompaniesOptions(suggestions(q)), ...whenTyped(q) }),
  pages: (filter: Omit<ClientFilter, "companyId">) => {
    const query = question(filter);
    return pagesOf(listCompaniesInfiniteQueryKey({ query }), async (start, signal) => {
      const page = queryFrom(query, start);
      return (await listCompanies({ query: page, signal, ...must })).data;
    });
  },
};

export const sendContact = {
  create: async (body: ContactCreate, key: string): Promise<Contact> =>
    (await createContact({ body, headers: once(key), ...must })).data,
  fresh: async (id: string): Promise<Contact> => (await getContact({ path: { id }, ...must })).data,
  edit: async (known: Known, body: ContactEdit): Promise<Contact> =>
    (await editContact({ ...at(known), body })).data,
  remove: async (known: Known): Promise<void> => {
    await deleteContact(at(known));
  },
  restore: async (known: Known): Promise<Contact> => (await restoreContact(at(known))).data,
};

export const sendCompany = {
  create: async (body: CompanyCreate, key: string): Promise<Company> =>
    (await createCompany({ body, headers: once(key), ...must })).data,
  fresh: async (id: string): Promise<Company> => (await getCompany({ path: { id }, ...must })).data,
  edit: async (known: Known, body: CompanyEdit): Promise<Company> =>
    (await editCompany({ ...at(known), body })).data,
  remove: async (known: Known): Promise<void> => {
    await deleteCompany(at(known));
  },
  restore: async (known: Known): Promise<Company> => (await restoreCompany(at(known))).data,
};
