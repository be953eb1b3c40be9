import { describe, expect, it } from "vitest";
import { fieldsOf, hourText, presentOf, scheduleOf, WEEKDAYS } from "./schedule-model";
import { scheduleText, weekdayName } from "./schedule-words";

describe("a report that goes out by mail", () => {
  it("begins on Mondays at nine, for whoever asks", () => {
    const fields = fieldsOf(null, "u1");
    expect(scheduleOf(fields, fields.recipients)).toEqual({
      every: "week",
      day_of_week: 1,
      hour: 9,
      format: "pdf",
      recipient_ids: ["u1"],
    });
  });

  it("has only the day that it goes by", () => {
    const fields = { ...fieldsOf(null, "u1"), weekday: 5, monthDay: 28 };
    expect(scheduleOf({ ...fields, every: "day" }, ["u1"])).not.toHaveProperty("day_of_week");
    expect(scheduleOf({ ...fields, every: "month" }, ["u1"])).toMatchObject({ day_of_month: 28 });
    expect(scheduleOf({ ...fields, every: "month" }, ["u1"])).not.toHaveProperty("day_of_week");
  });

  it("stands in the form as it is kept, without those who have left", () => {
    const kept = {
      every: "month" as const,
      day_of_month: 3,
      hour: 18,
      format: "xlsx" as const,
      recipient_ids: ["u1", "u2"],
    };
    const fields = fieldsOf(kept, "u9");
    expect(scheduleOf(fields, fields.recipients)).toEqual(kept);
    expect(presentOf(fields.recipients, [{ id: "u2" }, { id: "u3" }])).toEqual(["u2"]);
  });

  it("is told in words", () => {
    expect(hourText(9)).toBe("09:00");
    expect(WEEKDAYS.map(weekdayName)).toEqual([
      "понедельник",
      "вторник",
      "среда",
      "четверг",
      "пятница",
      "суббота",
      "воскресенье",
    ]);
    const rest = { hour: 9, format: "pdf" as const, recipient_ids: [] };
    expect(scheduleText({ ...rest, every: "week", day_of_week: 5 })).toBe("по пятницам в 09:00");
    expect(scheduleText({ ...rest, every: "month", day_of_month: 3 })).toBe("3-го числа в 09:00");
    expect(scheduleText({ ...rest, every: "day" })).toBe("каждый день в 09:00");
  });
});
