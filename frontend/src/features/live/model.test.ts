import { describe, expect, it } from "vitest";
import { pauseBefore, touchedBy } from "./model";

const actor = { kind: "user", id: "anna" };

describe("what a change touches", () => {
  it("a moved deal: boards, lists, and what is shown of this deal", () => {
    const subject = { kind: "deal", id: "d" };
    expect(touchedBy({ kind: "deal.stage_moved", subject, actor })).toEqual([
      { _id: "getBoard" },
      { _id: "listDeals" },
      { _id: "listRequests" },
      { _id: "getRequest", path: { id: "d" } },
      { _id: "getDeal", path: { id: "d" } },
      { _id: "listDealEvents", path: { id: "d" } },
      { _id: "getDealMovement", path: { id: "d" } },
      { _id: "getDealMoney", path: { id: "d" } },
      { _id: "listCompanyEvents" },
      { _id: "listContactEvents" },
    ]);
  });

  it("a note: the story of its deal, the clients' too, and nothing else", () => {
    const subject = { kind: "note", id: "n" };
    expect(touchedBy({ kind: "note.added", subject, deal_id: "d", actor })).toEqual([
      { _id: "listDealNotes", path: { id: "d" } },
      { _id: "listDealEvents", path: { id: "d" } },
      { _id: "listCompanyEvents" },
      { _id: "listContactEvents" },
    ]);
  });

  it("a document: lists, its page with what it lacks, and the story of its deal", () => {
    const subject = { kind: "document", id: "w" };
    expect(touchedBy({ kind: "document.issued", subject, deal_id: "d", actor })).toEqual([
      { _id: "listDocuments" },
      { _id: "listOriginals" },
      { _id: "getOriginalShares" },
      { _id: "getPaperTrail", path: { id: "w" } },
      { _id: "getSending", path: { id: "w" } },
      { _id: "getDocument", path: { id: "w" } },
      { _id: "checkDocument", path: { id: "w" } },
      { _id: "listDocumentFiles", path: { id: "w" } },
      { _id: "suggestAllocations" },
      { _id: "getSettlement" },
      { _id: "showDebts" },
      { _id: "listDealEvents", path: { id: "d" } },
      { _id: "getDealMoney", path: { id: "d" } },
      { _id: "listCompanyEvents" },
      { _id: "listContactEvents" },
    ]);
  });

  it("a payment: lists, its card and what is suggested; its invoices tell of themselves", () => {
    const subject = { kind: "payment", id: "y" };
    expect(touchedBy({ kind: "payment.recorded", subject, deal_id: null, actor })).toEqual([
      { _id: "listPayments" },
      { _id: "suggestAllocations" },
      { _id: "getSettlement" },
      { _id: "showDebts" },
      { _id: "getPayment", path: { id: "y" } },
      { _id: "listCompanyEvents" },
      { _id: "listContactEvents" },
    ]);
  });

  it("an opening balance: what is counted from it", () => {
    const subject = { kind: "opening_balance", id: "o" };
    expect(touchedBy({ kind: "opening_balance.edited", subject, actor })).toEqual([
      { _id: "listOpeningBalances" },
      { _id: "getSettlement" },
      { _id: "showDebts" },
    ]);
  });

  it("costs, pay and plans: their lists, and plan and fact", () => {
    const touched = (kind: string) =>
      touchedBy({ kind: `${kind}.edited`, subject: { kind, id: "c" }, actor }).map(
        ({ _id }) => _id,
      );
    expect(touched("cost")).toEqual(["listCosts", "getCost"]);
    expect(touched("recurring_cost")).toEqual(["listRecurringCosts"]);
    expect(touched("employee_pay")).toEqual(["listEmployeePay"]);
    expect(touched("plan")).toEqual(["getPlans", "showPlanFactReport"]);
  });

  it("recurring documents: their block, and the story of the deal", () => {
    const subject = { kind: "recurrence", id: "r" };
    expect(touchedBy({ kind: "recurrence.made", subject, deal_id: "d", actor })).toEqual([
      { _id: "listRecurrences" },
      { _id: "listDealEvents" },
    ]);
  });

  it("a task on no deal leaves cards alone", () => {
    const subject = { kind: "task", id: "t" };
    const touched = touchedBy({ kind: "task.created", subject, deal_id: null, actor });
    expect(touched.some(({ path }) => path)).toBe(false);
  });

  it("a new client is on no deal yet, a renamed one may be on many", () => {
    const subject = { kind: "contact", id: "c" };
    const created = touchedBy({ kind: "contact.created", subject, actor });
    const edited = touchedBy({ kind: "contact.edited", subject, actor });
    expect(created).not.toContainEqual({ _id: "getBoard" });
    expect(edited).toContainEqual({ _id: "getBoard" });
    expect(touchedBy({ kind: "contact.erased", subject, actor })).toContainEqual({
      _id: "getContactErasure",
      path: { id: "c" },
    });
    const company = { kind: "company", id: "c" };
    expect(touchedBy({ kind: "company.created", subject: company, actor })).toHaveLength(4);
    expect(touchedBy({ kind: "company.edited", subject: company, actor })).toContainEqual({
      _id: "getContact",
    });
  });

  it("a consent changes nothing of the person but the consents and the story", () => {
    const subject = { kind: "contact", id: "c" };
    expect(touchedBy({ kind: "contact.consent_given", subject, actor })).toEqual([
      { _id: "listContactConsents", path: { id: "c" } },
      { _id: "listContactEvents", path: { id: "c" } },
    ]);
    expect(touchedBy({ kind: "contact.personal_data_exported", subject, actor })).toEqual([
      { _id: "listContactEvents", path: { id: "c" } },
    ]);
  });

  it("requisites: those of the company, and the own firm with its list", () => {
    const company = { kind: "company", id: "c" };
    const firm = { kind: "legal_entity", id: "f" };
    expect(touchedBy({ kind: "company.requisites_set", subject: company, actor })).toContainEqual({
      _id: "getCompanyRequisites",
      path: { id: "c" },
    });
    expect(touchedBy({ kind: "legal_entity.edited", subject: firm, actor })).toEqual([
      { _id: "listLegalEntities" },
      { _id: "getLegalEntity", path: { id: "f" } },
    ]);
  });

  it("own templates: their list", () => {
    const subject = { kind: "document_template", id: "t" };
    const kind = "document_template.edited";
    expect(touchedBy({ kind, subject, actor })).toEqual([{ _id: "listTemplates" }]);
  });

  it("the catalogue: its lists, and the card of the product", () => {
    const subject = { kind: "product", id: "p" };
    expect(touchedBy({ kind: "product.edited", subject, actor })).toEqual([
      { _id: "listProducts" },
      { _id: "getProduct", path: { id: "p" } },
    ]);
    const group = { kind: "product_group", id: "g" };
    expect(touchedBy({ kind: "product_group.edited", subject: group, actor })).toContainEqual({
      _id: "listProducts",
    });
  });

  it("dictionaries and pipelines: their lists", () => {
    const channel = { kind: "channel", id: "c" };
    const pipeline = { kind: "pipeline", id: "p" };
    expect(touchedBy({ kind: "channel.edited", subject: channel, actor })).toEqual([
      { _id: "listChannels" },
    ]);
    expect(touchedBy({ kind: "pipeline.edited", subject: pipeline, actor })).toContainEqual({
      _id: "getBoard",
    });
  });

  it("something unknown on a deal: all that is shown of the deal", () => {
    const subject = { kind: "parcel", id: "x" };
    const known = touchedBy({ kind: "parcel.sent", subject, deal_id: "d", actor });
    expect(known).toEqual([{ path: { id: "d" } }]);
    expect(touchedBy({ kind: "parcel.sent", subject, actor })).toEqual([]);
  });
});

it("tries again after 1, 2, 4, 8 and then each 30 seconds", () => {
  expect([0, 1, 2, 3, 4, 5, 99].map(pauseBefore)).toEqual([
    1_000, 2_000, 4_000, 8_000, 30_000, 30_000, 30_000,
  ]);
});
