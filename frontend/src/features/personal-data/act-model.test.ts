import { describe, expect, it } from "vitest";
import { actText } from "./act-model";

describe("the act of an erasure", () => {
  it("says what is gone, and what stays until when by which law", () => {
    const text = actText({
      id: "a1",
      contact_id: "k1",
      at: "2026-11-25T07:00:00Z",
      by: "Анна Смирнова",
      reason: "withdrawal",
      erased: [
        { kind: "card", count: 1 },
        { kind: "notes", count: 2 },
      ],
      kept: [
        {
          kind: "payments",
          ground: "402-ФЗ, ч. 1 ст. 29",
          items: [{ id: "p1", title: "Платёж № 3 от 25.11.2026", until: "2031-12-31" }],
        },
      ],
    });
    expect(text).toContain("Причина: Отозвано согласие (152-ФЗ, ч. 5 ст. 21)\n");
    expect(text).toContain("— карточка и поиск: 1\n— заметки: 2\n");
    expect(text).toContain("Платежи. Основание: 402-ФЗ, ч. 1 ст. 29\n");
    expect(text).toContain("— Платёж № 3 от 25.11.2026, хранить до 31.12.2031\n");
  });

  it("does not speak of what stays where nothing does", () => {
    const act = { id: "a1", contact_id: "k1", at: "2026-11-25T07:00:00Z", by: "Анна Смирнова" };
    const text = actText({
      ...act,
      reason: "demand",
      erased: [{ kind: "card", count: 1 }],
      kept: [],
    });
    expect(text).not.toContain("Остаётся");
  });
});
