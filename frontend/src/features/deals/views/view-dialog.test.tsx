import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SavedView, SavedViewCreate } from "@/shared/api/types";
import { refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPart } from "@/test/render";
import { ViewDialog, type ViewQuestion } from "./view-dialog";

const BODY: Omit<SavedViewCreate, "name"> = { filter: {}, sort: "-created_at", columns: [] };

const onSaved = vi.fn<(view: SavedView) => void>();
let sent: unknown[];

const open = async (question: ViewQuestion, title: string) => {
  renderPart(<ViewDialog question={question} onClose={() => undefined} onSaved={onSaved} />);
  const dialog = within(await screen.findByRole("dialog", { name: title }));
  await dialog.findByRole("textbox", { name: "Название" });
  return dialog;
};

beforeEach(() => {
  sent = [];
  onSaved.mockReset();
  server.use(
    http.post("*/api/v1/saved-views", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: "v1", name: "Крупные", version: 1 }, { status: 201 });
    }),
  );
});

describe("a view", () => {
  it("is saved under a name, and not without one", async () => {
    const dialog = await open({ kind: "save", body: BODY }, "Сохранить представление");
    const save = dialog.getByRole("button", { name: "Сохранить" });
    await userEvent.click(save);
    expect(await dialog.findByText("Назовите представление")).toBeDefined();
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByRole("textbox", { name: "Название" }), "Крупные");
    expect(dialog.queryByText("Назовите представление")).toBeNull();
    await userEvent.click(dialog.getByRole("checkbox", { name: "Видят все сотрудники" }));
    await userEvent.click(save);
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect(sent).toEqual([{ ...BODY, name: "Крупные", is_shared: true }]);
  });

  it("is called otherwise without a word of who sees it; a refusal stands at the name", async () => {
    const view = { id: "v1", name: "Крупные", version: 1 } as SavedView;
    server.use(
      refuse("patch", "/saved-views/v1", {
        status: 422,
        code: "validation_failed",
        errors: [{ pointer: "/name", code: "taken", message: "Так уже называется другое" }],
      }),
    );
    const dialog = await open({ kind: "rename", view }, "Как назвать?");
    const name = dialog.getByRole<HTMLInputElement>("textbox", { name: "Название" });
    expect(name.value).toBe("Крупные");
    expect(dialog.queryByRole("checkbox")).toBeNull();
    await userEvent.click(dialog.getByRole("button", { name: "Сохранить" }));
    expect(await dialog.findAllByText("Так уже называется другое")).not.toEqual([]);
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(onSaved).not.toHaveBeenCalled();
  });
});
