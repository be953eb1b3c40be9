import { describe, expect, it } from "vitest";
import { isPlain, keyCaps, matchesStroke, parseShortcut } from "./keys";

const press = (code: string, extra: Partial<KeyboardEvent> = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...extra,
});

describe("physical keys", () => {
  it("reads modifiers and sequences", () => {
    expect(parseShortcut("KeyG KeyB").map((stroke) => stroke.code)).toEqual(["KeyG", "KeyB"]);
    expect(parseShortcut("Shift+KeyM")[0]).toMatchObject({ code: "KeyM", shift: true });
  });

  it("knows a key by its place, whatever letter the layout gives", () => {
    const [stroke] = parseShortcut("Ctrl+KeyK");
    expect(stroke && matchesStroke(press("KeyK", { ctrlKey: true }), stroke)).toBe(true);
    expect(stroke && matchesStroke(press("KeyK", { metaKey: true }), stroke)).toBe(true);
    expect(stroke && matchesStroke(press("KeyK"), stroke)).toBe(false);
  });

  it("tells letters from chords and prints them", () => {
    expect(isPlain("KeyC")).toBe(true);
    expect(isPlain("Ctrl+KeyK")).toBe(false);
    expect(keyCaps("Shift+Slash")).toEqual([["?"]]);
    expect(keyCaps("KeyG KeyB")).toEqual([["G"], ["B"]]);
  });
});
