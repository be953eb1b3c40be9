import { describe, expect, it } from "vitest";
import { isAmount, isRecognisable, toCreateBody } from "./model";

const empty = { title: "", amount: "", contactId: null, contactName: "", phone: "" };

describe("a new deal", () => {
  it("sends only what was typed", () => {
    expect(toCreateBody({ ...empty, title: " Окна " }, {})).toEqual({ title: "Окна" });
  });

  it("makes a person from a name and a phone, in the asked stage", () => {
    const fields = { ...empty, amount: "1 500,5", contactName: "Анна Смирнова", phone: "8 912 1" };
    expect(toCreateBody(fields, { pipelineId: "p", stageId: "s" })).toEqual({
      amount: "1500.50",
      pipeline_id: "p",
      stage_id: "s",
      contact: {
        last_name: "Смирнова",
        first_name: "Анна",
        middle_name: null,
        phones: ["8 912 1"],
      },
    });
  });

  it("takes a known contact as it is", () => {
    const fields = { ...empty, contactId: "c1", contactName: "Анна", phone: "8 912" };
    expect(toCreateBody(fields, {})).toEqual({ contact_id: "c1" });
  });

  it("asks for a subject or a person, and for a readable amount", () => {
    expect(isRecognisable(empty)).toBe(false);
    expect(isRecognisable({ ...empty, phone: "8" })).toBe(true);
    expect(isAmount("")).toBe(true);
    expect(isAmount("много")).toBe(false);
  });
});
