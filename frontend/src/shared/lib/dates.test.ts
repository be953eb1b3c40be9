import { afterEach, describe, expect, it } from "vitest";
import { i18n } from "@lingui/core";
import { dayOf, formatDateTime, formatDay, isPast, setZone } from "./dates";

afterEach(() => i18n.activate("ru"));

describe("dates", () => {
  it("writes a day as people here do, without a time zone's trick", () => {
    expect(formatDay("2026-11-22")).toBe("22.11.2026");
    i18n.loadAndActivate({ locale: "en", messages: {} });
    expect(formatDay("2026-11-22")).toBe("22/11/2026");
  });

  it("shows an instant in the account's zone", () => {
    setZone("Europe/Moscow");
    expect(formatDateTime("2026-11-22T22:30:00Z")).toBe("23.11.2026, 01:30");
    expect(dayOf(new Date("2026-11-22T22:30:00Z"))).toBe("2026-11-23");
    setZone("Asia/Vladivostok");
    expect(dayOf(new Date("2026-11-22T10:00:00Z"))).toBe("2026-11-22");
    expect(dayOf(new Date("2026-11-22T14:00:00Z"))).toBe("2026-11-23");
  });

  it("knows the past", () => {
    const now = new Date("2026-11-22T12:00:00Z");
    expect(isPast("2026-11-22T11:59:59Z", now)).toBe(true);
    expect(isPast("2026-11-22T12:00:01Z", now)).toBe(false);
  });
});
