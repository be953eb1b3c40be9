import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import "@/entities/catalogue/product-creation";
import "@/entities/catalogue/product-input";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { deal, product } from "@/test/samples";

it("Ctrl+Enter in a product made over the lines makes the product and saves no lines", async () => {
  const sent: string[] = [];
  const lists = ["units", "product-groups", "price-lists", "legal-entities", "products"];
  const parts = ["events", "notes", "tasks", "files", "movement"];
  server.use(
    answer("get", "/deals/d1", deal()),
    ...parts.map((part) => answer("get", `/deals/d1/${part}`, page([]))),
    ...[...lists, "channels", "deal-types"].map((list) => answer("get", `/${list}`, page([]))),
    http.put("*/api/v1/deals/d1/lines", () => {
      sent.push("lines");
      return HttpResponse.json(deal({ version: 4 }));
    }),
    http.post("*/api/v1/products", () => {
      sent.push("product");
      return HttpResponse.json(product({ name: "Стол" }), { status: 201 });
    }),
  );
  renderPage("/deals/d1");
  await userEvent.click(await screen.findByRole("button", { name: "Добавить позицию" }));
  const title = await screen.findByRole("textbox", { name: "Название, позиция 1" });
  await userEvent.type(title, "Стол");
  await userEvent.click(await screen.findByRole("option", { name: /Создать товар «Стол»/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(await dialog.findByLabelText("Артикул"));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(sent).toEqual(["product"]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent).toEqual(["product"]);
});
