// Which questions to the server have other answers after a change.

export type Change = {
  kind: string;
  subject: { kind: string; id: string };
  deal_id?: string | null;
  actor: { kind: string; id?: string | null };
};

export type Frame = { kind: "open" } | { kind: "reset" } | { kind: "change"; change: Change };

/** The beginning of query keys: every query whose key holds this is touched. */
export type Touched = { _id?: string; path?: { id: string } };

const BACK_OFF_S = [1, 2, 4, 8, 30];

/** How long to wait before the next try, in milliseconds. */
export function pauseBefore(failures: number): number {
  return (BACK_OFF_S[Math.min(failures, BACK_OFF_S.length - 1)] ?? 30) * 1000;
}

const all = (...ids: string[]): Touched[] => ids.map((_id) => ({ _id }));
const of = (id: string, ...ids: string[]): Touched[] => ids.map((_id) => ({ _id, path: { id } }));

/** What has happened with a client is told from its deals, documents and payments. */
const TOLD = all("listCompanyEvents", "listContactEvents");

/** The name of a client stands on deals, too. */
const SHOW_DEALS = all("getBoard", "listDeals", "getDeal");

/** What may have changed between the loading of a page and the moment from which it listens. */
export const MOVING: Touched[] = all(
  "getBoard",
  "listDeals",
  "listRequests",
  "listTasks",
  "listDocuments",
  "getDocument",
  "listPayments",
  "getPayment",
  "getDealMoney",
  "getDeal",
  "listDealEvents",
  "listDealNotes",
  "listCompanyEvents",
  "listContactEvents",
  "getPaperTrail",
  "listOriginals",
  "getSettlement",
  "showDebts",
);

const DICTIONARIES: Record<string, string> = {
  channel: "listChannels",
  loss_reason: "listLossReasons",
  deal_type: "listDealTypes",
  cost_category: "listCostCategories",
  sales_event: "listSalesEvents",
  product_group: "listProductGroups listProducts",
  price_list: "listPriceLists listProducts",
  opening_balance: "listOpeningBalances getSettlement showDebts",
  recurrence: "listRecurrences listDealEvents",
  signature_agreement: "listSignatureAgreements",
  cost: "listCosts getCost",
  recurring_cost: "listRecurringCosts",
  employee_pay: "listEmployeePay",
  plan: "getPlans showPlanFactReport",
};

export function touchedBy({ kind, subject, deal_id }: Change): Touched[] {
  const { id } = subject;
  const deal = deal_id ?? undefined;
  switch (subject.kind) {
    case "deal":
      return [
        ...all("getBoard", "listDeals", "listRequests"),
        ...of(id, "getRequest", "getDeal", "listDealEvents", "getDealMovement", "getDealMoney"),
        ...TOLD,
      ];
    case "note":
      return deal ? [...of(deal, "listDealNotes", "listDealEvents"), ...TOLD] : [];
    case "document":
      return [
        ...all("listDocuments", "listOriginals", "getOriginalShares"),
        ...of(id, "getPaperTrail", "getSending"),
        ...of(id, "getDocument", "checkDocument", "listDocumentFiles"),
        ...all("suggestAllocations", "getSettlement", "showDebts"),
        ...(deal ? of(deal, "listDealEvents", "getDealMoney") : []),
        ...TOLD,
      ];
    case "payment":
      return [
        ...all("listPayments", "suggestAllocations", "getSettlement", "showDebts"),
        ...of(id, "getPayment"),
        ...TOLD,
      ];
    case "task":
      return [
        ...all("getBoard", "listDeals", "listTasks"),
        ...(deal ? [...of(deal, "getDeal", "listDealTasks", "listDealEvents"), ...TOLD] : []),
      ];
    case "contact":
      if (kind === "contact.personal_data_exported") return of(id, "listContactEvents");
      if (kind.startsWith("contact.consent_")) {
        return of(id, "listContactConsents", "listContactEvents");
      }
      return [
        ...all("listContacts"),
        ...of(id, "getContact", "listContactEvents"),
        ...(kind === "contact.erased" ? of(id, "getContactErasure", "listContactConsents") : []),
        ...(kind === "contact.created" ? [] : SHOW_DEALS),
      ];
    case "company":
      return [
        ...all("listCompanies"),
        ...of(id, "getCompany", "getCompanyRequisites", "listCompanyEvents"),
        ...(kind === "company.created"
          ? []
          : [...SHOW_DEALS, ...all("getContact", "listContacts")]),
      ];
    case "legal_entity":
      return [...all("listLegalEntities"), ...of(id, "getLegalEntity")];
    case "document_template":
      return all("listTemplates");
    case "product":
      return [...all("listProducts"), ...of(id, "getProduct")];
    case "pipeline":
      return [...all("listPipelines", "getBoard"), ...of(id, "getPipeline")];
    default: {
      const list = DICTIONARIES[subject.kind];
      if (list) return all(...list.split(" "));
      // Something else on a deal: whatever is shown of that deal.
      return deal ? [{ path: { id: deal } }] : [];
    }
  }
}
