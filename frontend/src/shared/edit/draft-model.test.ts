import { describe, expect, it } from "vitest";
import { isSame, kept, restored } from "./draft-model";

const NOW = Date.parse("2026-11-22T11:05:00Z");
const begin = { title: "", day: null as string | null };
const typed = { title: "Окна", day: "2026-11-23" };

describe("a draft", () => {
  it("comes back with the time when it was kept", () => {
    expect(restored(kept(begin, typed, NOW), begin, NOW + 60_000)).toEqual({
      at: NOW,
      fields: typed,
    });
  });

  it("is not put into a form that begins otherwise: the record was changed meanwhile", () => {
    const raw = kept({ title: "Окна" }, { title: "Двери" }, NOW);
    expect(restored(raw, { title: "Окна и двери" }, NOW)).toBeNull();
  });

  it("is worth a week", () => {
    const raw = kept(begin, typed, NOW);
    expect(restored(raw, begin, NOW + 7 * 24 * 3_600_000)).not.toBeNull();
    expect(restored(raw, begin, NOW + 7 * 24 * 3_600_000 + 1)).toBeNull();
  });

  it.each([null, "", "{", "[]", "3", '{"at":1}', '{"at":1,"begin":"{}","fields":null}'])(
    "%s is no draft",
    (raw) => {
      expect(restored(raw, begin, NOW)).toBeNull();
    },
  );

  it("is known from its beginning", () => {
    expect(isSame(begin, { ...begin })).toBe(true);
    expect(isSame(begin, typed)).toBe(false);
  });
});
