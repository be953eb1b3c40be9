import { describe, expect, it } from "vitest";
import { recurrence } from "@/test/recurrence-samples";
import { deal } from "@/test/samples";
import {
  changedParts,
  countedFor,
  createBody,
  editBody,
  fieldsFor,
  fieldsOf,
  kindsIn,
  monthsOf,
  nextOn,
  problemsOf,
  scheduleOf,
  withSlot,
} from "./recurrence-model";
import { monthsName, scheduleName } from "./recurrence-words";

const schedule = recurrence().schedule;
const sold = {
  id: "l1",
  title: "Обслуживание",
  product_id: null,
  quantity: "1",
  unit: "мес",
  price: "1000.00",
  discount_percent: "0",
  vat_rate: "22",
  vat_included: false,
  amount: "1220.00",
  vat_amount: "220.00",
};

describe("new ones", () => {
  it("begin with the lines of the deal and its way with the VAT", () => {
    const fields = fieldsFor(deal({ lines: [sold] }), "2026-11-22");
    expect(fields).toMatchObject({ day: "1", from: "2026-11-22", isVatIncluded: false });
    expect(problemsOf(fields)).toEqual(["firm"]);
    expect(createBody({ ...fields, firm: "f1", contract: "w9" }, "d1")).toEqual({
      deal_id: "d1",
      legal_entity_id: "f1",
      contract_id: "w9",
      kinds: ["invoice", "act"],
      schedule: { months: 1, day: 1, from: "2026-11-22", until: null, covers: "past" },
      lines: [
        {
          title: "Обслуживание",
          quantity: "1",
          unit: "мес",
          price: "1000.00",
          discount_percent: "0",
          vat_rate: "22",
        },
      ],
      vat_included: false,
    });
  });

  it("leave a price to be typed that holds the VAT otherwise than the first one", () => {
    const lines = [sold, { ...sold, id: "l2", vat_included: true }, { ...sold, id: "l3" }];
    const mixed = deal({ lines });
    expect(fieldsFor(mixed, "2026-11-22").lines.map(({ price }) => price)).toEqual([
      "1\u00a0000",
      "",
      "1\u00a0000",
    ]);
    expect(countedFor(mixed).lines.map(({ id }) => id)).toEqual(["l1", "l3"]);
  });
});

describe("what is typed", () => {
  const begun = fieldsOf(recurrence());

  it("is sent by the parts that are other", () => {
    expect(changedParts(begun, begun)).toEqual([]);
    const now = { ...begun, day: "5", kinds: kindsIn(["transfer", "act", "invoice"]) };
    const parts = changedParts(begun, now);
    expect(parts).toEqual(["kinds", "schedule"]);
    expect(editBody(now, parts)).toEqual({
      kinds: ["invoice", "act", "transfer"],
      schedule: { ...schedule, day: 5, until: null },
    });
    const others = changedParts(begun, { ...begun, firm: "f2", isVatIncluded: false, lines: [] });
    expect(others).toEqual(["legal_entity_id", "lines", "vat_included"]);
    expect(editBody({ ...begun, firm: "f2" }, others)).toMatchObject({
      legal_entity_id: "f2",
      vat_included: true,
      lines: [{ title: "Обслуживание за {период}" }],
    });
  });

  it("names what is wanting", () => {
    const wrong = { ...begun, kinds: [], firm: "", day: "32", from: null, lines: [] };
    expect(problemsOf(wrong)).toEqual(["kinds", "firm", "day", "from", "lines"]);
    expect(scheduleOf(wrong)).toBeNull();
    expect(createBody(wrong, "d1")).toBeNull();
    expect(problemsOf({ ...begun, until: "2026-10-31" })).toEqual(["until"]);
    expect(problemsOf({ ...begun, day: "0" })).toEqual(["day"]);
  });

  it("takes the slot where the caret is, apart from the words", () => {
    expect(withSlot("Обслуживание за", 15)).toBe("Обслуживание за {период}");
    expect(withSlot("Аренда, офис", 6)).toBe("Аренда {период}, офис");
    expect(withSlot("", 0)).toBe("{период}");
  });
});

describe("the days", () => {
  it.each([
    ["of today", { ...schedule, from: "2026-01-01" }, "2026-12-01", "2026-12-01"],
    ["of the next month", schedule, "2026-11-22", "2026-12-01"],
    ["the last of a short month", { ...schedule, day: 31 }, "2027-02-02", "2027-02-28"],
    ["of a quarter", { ...schedule, months: 3, from: "2026-01-10" }, "2026-11-22", "2027-01-01"],
    ["none after the last one", { ...schedule, until: "2026-11-30" }, "2026-11-22", null],
    ["not before the first one", { ...schedule, from: "2027-03-02" }, "2026-11-22", "2027-04-01"],
  ])("%s", (_, one, today, found) => {
    expect(nextOn(one, today)).toBe(found);
  });
});

it("the months are named as they are printed", () => {
  const name = (months: number, covers: "past" | "present", day: string): string =>
    monthsName(monthsOf({ ...schedule, months, covers }, day), "ru");
  expect(name(1, "present", "2026-11-05")).toBe("ноябрь 2026");
  expect(name(1, "past", "2026-01-01")).toBe("декабрь 2025");
  expect(name(3, "present", "2026-10-01")).toBe("октябрь–декабрь 2026");
  expect(name(3, "present", "2026-12-01")).toBe("декабрь 2026 – февраль 2027");
});

it("a schedule is said in words", () => {
  expect(scheduleName(recurrence())).toBe(
    "Счёт и акт — каждый месяц 1-го числа, следующий 01.12.2026",
  );
  expect(
    scheduleName(
      recurrence({
        kinds: ["invoice", "transfer"],
        next_on: null,
        schedule: { ...schedule, months: 3, day: 31 },
      }),
    ),
  ).toBe("Счёт и УПД — раз в квартал в последний день месяца");
});
