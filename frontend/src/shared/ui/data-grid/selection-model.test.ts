import { describe, expect, it } from "vitest";
import { allToggled, NOTHING, toggled } from "./selection-model";

const rows = ["a", "b", "c", "d"].map((id) => ({ id }));
const ids = ({ ids: chosen }: { ids: ReadonlySet<string> }) => [...chosen].toSorted();

describe("choosing rows", () => {
  it("turns one row on and off", () => {
    const one = toggled(NOTHING, "b", rows, false);
    expect(ids(one)).toEqual(["b"]);
    expect(ids(toggled(one, "b", rows, false))).toEqual([]);
  });

  it("chooses a range from the row before, either way", () => {
    const from = toggled(NOTHING, "c", rows, false);
    expect(ids(toggled(from, "a", rows, true))).toEqual(["a", "b", "c"]);
    expect(ids(toggled(from, "d", rows, true))).toEqual(["c", "d"]);
    expect(ids(toggled(NOTHING, "d", rows, true))).toEqual(["d"]);
  });

  it("chooses all on the screen, then none", () => {
    const all = allToggled(toggled(NOTHING, "b", rows, false), rows);
    expect(ids(all)).toEqual(["a", "b", "c", "d"]);
    expect(ids(allToggled(all, rows))).toEqual([]);
  });

  it("means the rows alone again once one of them is turned on or off", () => {
    const all = { ...allToggled(NOTHING, rows), isAll: true };
    expect(toggled(all, "b", rows, false)).toMatchObject({ isAll: false });
    expect(toggled(all, "b", rows, true)).toMatchObject({ isAll: false });
    expect(allToggled(all, rows)).toEqual(NOTHING);
    expect(allToggled(all, [...rows, { id: "e" }])).toMatchObject({ isAll: false });
  });
});
