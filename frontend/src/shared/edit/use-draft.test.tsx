import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { session } from "@/shared/api/session";
import { session as opened } from "@/test/msw/handlers";
import { kept } from "./draft-model";
import { useDraft } from "./use-draft";

const KEY = "canape.draft.a1/u1.form";

beforeEach(() => session.begin(opened));

const stored = () => localStorage.getItem(KEY);
const hide = () => window.dispatchEvent(new Event("pagehide"));

function Form({ label, begin = "" }: { label: string; begin?: string }) {
  const draft = useDraft("form", { text: begin });
  return (
    <>
      <input
        aria-label={label}
        value={draft.fields.text}
        onChange={({ currentTarget }) => draft.patch({ text: currentTarget.value })}
      />
      <button type="button" onClick={() => draft.sent()}>
        {`${label}: sent`}
      </button>
    </>
  );
}

const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

const press = (name: string): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};

describe("a stored draft", () => {
  it("outlives a form that begins otherwise, opened and closed with nothing typed", () => {
    const text = kept({ text: "Окна" }, { text: "Двери" }, Date.now());
    localStorage.setItem(KEY, text);
    render(<Form label="one" begin="Окна и двери" />);
    expect(screen.getByLabelText("one")).toHaveProperty("value", "Окна и двери");
    cleanup();
    expect(stored()).toBe(text);
  });

  it("outlives a second form of the same name that holds nothing", () => {
    render(
      <>
        <Form label="one" />
        <Form label="two" />
      </>,
    );
    type("one", "Окна");
    hide();
    const text = stored();
    expect(text).toContain("Окна");
    type("two", "Д");
    type("two", "");
    press("two: sent");
    expect(stored()).toBe(text);
  });

  it("goes when its own form is sent, or typed back to its beginning", () => {
    render(<Form label="one" />);
    type("one", "Окна");
    hide();
    type("one", "");
    expect(stored()).toBeNull();
    type("one", "Окна");
    hide();
    expect(stored()).toContain("Окна");
    press("one: sent");
    expect(stored()).toBeNull();
  });

  it("is kept again for what is typed after the form was sent", () => {
    render(<Form label="one" />);
    type("one", "Окна");
    press("one: sent");
    type("one", "Окна и двери");
    hide();
    expect(stored()).toContain("Окна и двери");
  });
});
