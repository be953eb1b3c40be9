import { describe, expect, it } from "vitest";
import { chosenKey, clashOf, isMovable } from "./key-choice-model";

const press = (code: string, extra: Partial<KeyboardEvent> = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...extra,
});

describe("a key of one's own", () => {
  it.each([
    ["KeyC", true],
    ["Shift+KeyX", true],
    ["KeyG KeyB", true],
    ["Space", true],
    ["Slash", true],
    ["Ctrl+KeyK", false],
    ["Alt+KeyT", false],
    ["Escape", false],
    ["Enter", false],
    ["ArrowKeys", false],
  ])("%s can be moved: %s", (usual, isIt) => {
    expect(isMovable(usual)).toBe(isIt);
  });

  it("is taken by its place on the keyboard, with its modifiers", () => {
    expect(chosenKey("KeyC", press("KeyQ"))).toBe("KeyQ");
    expect(chosenKey("KeyC", press("KeyQ", { altKey: true, shiftKey: true }))).toBe(
      "Alt+Shift+KeyQ",
    );
    expect(chosenKey("KeyC", press("Comma", { metaKey: true }))).toBe("Ctrl+Comma");
  });

  it("keeps the first stroke of a pair, unless a chord stands for both", () => {
    expect(chosenKey("KeyG KeyB", press("KeyW"))).toBe("KeyG KeyW");
    expect(chosenKey("KeyG KeyB", press("KeyW", { altKey: true }))).toBe("Alt+KeyW");
  });

  it.each([press("ShiftLeft"), press("Enter"), press("ArrowUp"), press("F5")])(
    "is no $code",
    (other) => {
      expect(chosenKey("KeyC", other)).toBeNull();
    },
  );

  it("is not the browser's", () => {
    expect(chosenKey("KeyC", press("KeyV", { ctrlKey: true }))).toBeNull();
    expect(chosenKey("KeyC", press("KeyT", { ctrlKey: true, shiftKey: true }))).toBeNull();
  });
});

describe("a clash", () => {
  const known = [
    { usual: "KeyC", shortcut: "KeyC", title: "Новая сделка" },
    { usual: "KeyA", shortcut: "KeyQ", title: "Назначить" },
    { usual: "KeyG KeyB", shortcut: "KeyG KeyB", title: "Воронка" },
  ];

  it("is another action's key as it is now, not as it was", () => {
    expect(clashOf("KeyQ", "KeyC", known)?.title).toBe("Назначить");
    expect(clashOf("KeyA", "KeyC", known)).toBeUndefined();
  });

  it("is a key that begins another, or is begun by it", () => {
    expect(clashOf("KeyG", "KeyC", known)?.title).toBe("Воронка");
    expect(clashOf("KeyC KeyB", "KeyG KeyB", known)?.title).toBe("Новая сделка");
    expect(clashOf("KeyG KeyW", "KeyG KeyB", known)).toBeUndefined();
  });

  it("is never the action's own", () => {
    expect(clashOf("KeyC", "KeyC", known)).toBeUndefined();
  });
});
