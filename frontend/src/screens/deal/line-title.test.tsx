import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GetDealMovementResponse, GetDealResponse } from "@/shared/api/generated/types.gen";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { deal } from "@/test/samples";

const catalogue = vi.hoisted(() => Promise.withResolvers<undefined>());

vi.mock("@/entities/catalogue/product-input", async (load) => {
  await catalogue.promise;
  return load();
});

beforeEach(() => {
  server.use(
    answer<GetDealResponse>("get", "/deals/d1", deal()),
    answer<GetDealMovementResponse>("get", "/deals/d1/movement", { items: [] }),
    answer("get", "/deals/d1/events", page([])),
    answer("get", "/deals/d1/notes", page([])),
    answer("get", "/deals/d1/tasks", page([])),
    answer("get", "/deals/d1/files", page([])),
    answer("get", "/users", page([])),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
  );
});

describe("the title of a line", () => {
  it("leaves the focus where it is when the catalogue comes late", async () => {
    renderPage("/deals/d1");
    await userEvent.click(await screen.findByRole("button", { name: "Добавить позицию" }));
    const title = () => screen.getByRole("textbox", { name: "Название, позиция 1" });
    const price = () => screen.getByRole("textbox", { name: "Цена, позиция 1" });
    await userEvent.type(title(), "Окно");
    await userEvent.type(price(), "15");
    catalogue.resolve(undefined);
    await waitFor(() => expect(title().getAttribute("aria-haspopup")).toBe("listbox"));
    await userEvent.keyboard("00");
    expect(price()).toHaveProperty("value", "1500");
    expect(title()).toHaveProperty("value", "Окно");
  });
});
