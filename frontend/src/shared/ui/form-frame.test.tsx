import { fireEvent, screen } from "@testing-library/react";
import { createPortal } from "react-dom";
import { expect, it } from "vitest";
import { renderPart } from "@/test/render";
import { FormFrame } from "./form-frame";

it("a form in a dialog over another is sent alone", () => {
  const sent: string[] = [];
  const frame = (name: string) => ({
    verb: name,
    isBusy: false,
    error: null,
    onCancel: () => undefined,
    onSubmit: () => sent.push(name),
  });
  renderPart(
    <FormFrame {...frame("outer")}>
      {createPortal(<FormFrame {...frame("inner")}>…</FormFrame>, document.body)}
    </FormFrame>,
  );
  fireEvent.click(screen.getByRole("button", { name: "inner" }));
  expect(sent).toEqual(["inner"]);
  fireEvent.click(screen.getByRole("button", { name: "outer" }));
  expect(sent).toEqual(["inner", "outer"]);
});
