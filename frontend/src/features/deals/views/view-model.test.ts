import { describe, expect, it } from "vitest";
import { filterOf } from "../list/filter-model";
import { builtInSearch, hasOtherColumns, isSameQuestion, searchOf } from "./view-model";

const view = {
  id: "v",
  filter: { stage_id: "a,b", expected_close_to: "2026-12-01", without_task: true, tag: null },
  sort: "-amount",
};

describe("a saved view", () => {
  it("stands for an address and back", () => {
    const search = searchOf(view);
    expect(search).toEqual({
      stage: "a,b",
      expected_to: "2026-12-01",
      without_task: true,
      sort: "-amount",
      view: "v",
    });
    expect(filterOf(search)).toEqual({
      stage_id: "a,b",
      expected_close_to: "2026-12-01",
      without_task: true,
    });
  });

  it("knows when something else is asked", () => {
    const search = searchOf(view);
    expect(isSameQuestion(search, { ...search, view: "other" })).toBe(true);
    expect(isSameQuestion(search, { ...search, tag: "vip" })).toBe(false);
    expect(isSameQuestion(search, { ...search, sort: "amount" })).toBe(false);
  });

  it("minds the columns only where it has some", () => {
    expect(hasOtherColumns({ columns: [] }, ["title"])).toBe(false);
    const columns = [{ id: "title", width: null }];
    expect(hasOtherColumns({ columns }, ["title"])).toBe(false);
    expect(hasOtherColumns({ columns }, ["title", "amount"])).toBe(true);
  });

  it("has ready ones that follow the calendar", () => {
    expect(builtInSearch("closed-this-month", "me", "2026-11-28")).toEqual({
      status: "won,lost",
      closed_from: "2026-11-01",
    });
    expect(builtInSearch("mine", "me", "2026-11-28").responsible).toBe("me");
  });
});
