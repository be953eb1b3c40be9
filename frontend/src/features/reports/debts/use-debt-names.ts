import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { titleOf } from "@/entities/documents/words";
import { useOwnFirms } from "@/entities/own-firms/api";
import { userQueries } from "@/entities/users/api";
import { NONE, split } from "../filter-model";
import type { ReportSearch } from "../report-search";
import { debtQueries } from "./api";
import type { NarrowName } from "./debts-model";
import { noContract, nobodyResponsible } from "./debts-words";

type Names = { [narrow in Exclude<NarrowName, "due_from" | "due_to">]: string[] };

/** What the chosen records are called; «…» until that is known. */
export function useDebtNames(search: ReportSearch): Names {
  const { legal_entity: firm, company, contact, contract, responsible } = search;
  const seesClients = useCan("clients.read");
  const firms = useOwnFirms();
  const users = useQuery({ ...userQueries.list(), enabled: responsible !== undefined });
  const ofCompany = useQuery({
    ...debtQueries.company(company ?? ""),
    enabled: seesClients && company !== undefined,
  });
  const ofContact = useQuery({
    ...debtQueries.contact(contact ?? ""),
    enabled: seesClients && contact !== undefined,
  });
  const ofContract = useQuery({
    ...debtQueries.contract(contract ?? ""),
    enabled: contract !== undefined && contract !== NONE,
  });
  const nameIn = (items: { id: string; name: string }[], id: string): string =>
    items.find((one) => one.id === id)?.name ?? "…";
  const paper = ofContract.data;
  return {
    legal_entity: split(firm).map((id) => nameIn(firms, id)),
    company: company ? [ofCompany.data?.name ?? "…"] : [],
    contact: contact ? [ofContact.data?.name ?? "…"] : [],
    contract: contract ? [contract === NONE ? noContract() : paper ? titleOf(paper) : "…"] : [],
    responsible: split(responsible).map((id) =>
      id === NONE ? nobodyResponsible() : nameIn(users.data?.items ?? [], id),
    ),
  };
}
