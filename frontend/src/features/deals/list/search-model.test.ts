import { describe, expect, it } from "vitest";
import { activeFilters, cleared, patched, queryOf, sortedBy, split, without } from "./filter-model";
import { readSearch } from "./search-model";

describe("the address of the list", () => {
  it("is read, and what it cannot mean is left out", () => {
    expect(
      readSearch({
        status: "open,won",
        tag: "",
        amount_from: "1000",
        trash: "true",
        without_task: "yes",
        sort: "-amount",
        page: "3",
      }),
    ).toEqual({ status: "open,won", amount_from: "1000", trash: true, sort: "-amount" });
    expect(readSearch({ sort: "-created_at" })).toEqual({});
    expect(readSearch({ sort: "password" })).toEqual({});
  });

  it("is asked in the API's words", () => {
    expect(
      queryOf({
        pipeline: "p",
        type: "t",
        event: "e",
        amount_from: "1 000,5",
        amount_to: "много",
        expected_to: "2026-12-01",
        closed_from: "вчера",
        without_task: true,
        sort: "title",
      }),
    ).toEqual({
      pipeline_id: "p",
      deal_type_id: "t",
      sales_event_id: "e",
      amount_from: "1000.50",
      expected_close_to: "2026-12-01",
      without_task: true,
      sort: "title",
    });
  });
});

describe("filters", () => {
  const search = {
    status: "open",
    stage: "a,b",
    amount_to: "5",
    created_from: "2026-11-01",
    created_to: "2026-11-30",
    without_task: true,
    sort: "title",
  } as const;

  it("are named one by one, both ends of a range together", () => {
    expect(activeFilters(search)).toEqual([
      { names: ["status"], values: ["open"] },
      { names: ["stage"], values: ["a", "b"] },
      { names: ["amount_from", "amount_to"], values: ["", "5"] },
      { names: ["created_from", "created_to"], values: ["2026-11-01", "2026-11-30"] },
      { names: ["without_task"], values: [] },
    ]);
    expect(activeFilters({ trash: true, sort: "title" })).toEqual([]);
  });

  it("go one by one or all at once, the order stays", () => {
    expect(without(search, ["created_from", "created_to"])).toEqual({
      status: "open",
      stage: "a,b",
      amount_to: "5",
      without_task: true,
      sort: "title",
    });
    expect(cleared(search)).toEqual({ sort: "title" });
    expect(cleared({ status: "open" })).toEqual({});
  });

  it("are set, and an empty choice is none", () => {
    expect(patched({ status: "open" }, { responsible: "u1" })).toEqual({
      status: "open",
      responsible: "u1",
    });
    expect(patched({ status: "open" }, { status: "" })).toEqual({});
    expect(patched({ without_task: true }, { without_task: false })).toEqual({});
    expect(split(undefined)).toEqual([]);
  });

  it("keep with any order, and the usual order is not written", () => {
    expect(sortedBy({ status: "open" }, "-amount")).toEqual({ status: "open", sort: "-amount" });
    expect(sortedBy({ status: "open", sort: "title" }, "-created_at")).toEqual({ status: "open" });
  });
});
