import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import type { GetBoardResponse } from "@/shared/api/generated/types.gen";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { board, card, column, contact } from "@/test/samples";

beforeEach(() => {
  const columns = [column("new", [card("a")]), column("work", []), column("won", [])];
  server.use(answer<GetBoardResponse>("get", "/board", board([...columns, column("lost", [])])));
});

/** The row of the help that tells the key of a new deal. */
async function help() {
  await screen.findByRole("region", { name: "Новая" });
  await userEvent.keyboard("{Shift>}[Slash]{/Shift}");
  const title = await screen.findByRole("cell", { name: "Новая сделка" });
  const row = title.closest("tr");
  if (!row) throw new Error("no row");
  return within(row);
}

const ask = { name: "Другая клавиша: Новая сделка" };
const form = () => screen.queryByLabelText("Что хочет клиент");

it("an action answers to the key that was chosen for it, until it is put back", async () => {
  renderPage("/board");
  const row = await help();
  await userEvent.click(row.getByRole("button", ask));
  await userEvent.keyboard("[KeyQ]");
  expect(await row.findByText("Q")).toBeDefined();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  await userEvent.keyboard("[KeyC]");
  expect(form()).toBeNull();
  await userEvent.keyboard("[KeyQ]");
  expect(await screen.findByLabelText("Что хочет клиент")).toBeDefined();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  const again = await help();
  await userEvent.click(again.getByRole("button", { name: "Вернуть как было" }));
  expect(await again.findByText("C")).toBeDefined();
  expect(again.queryByRole("button", { name: "Вернуть как было" })).toBeNull();
});

it("a key that another action has is refused with that action's name, also of another page", async () => {
  renderPage("/board");
  const row = await help();
  await userEvent.click(row.getByRole("button", ask));
  await userEvent.keyboard("[KeyJ]");
  expect(await row.findByText("Занято: Следующая карточка")).toBeDefined();
  await userEvent.keyboard("[KeyX]");
  expect(await row.findByText("Занято: Выбрать строку")).toBeDefined();
  await userEvent.keyboard("{Control>}[KeyV]{/Control}");
  expect(await row.findByText("Эту клавишу занять нельзя")).toBeDefined();
  await userEvent.keyboard("{Escape}");
  expect(await row.findByText("C")).toBeDefined();
  expect(screen.getByRole("dialog")).toBeDefined();
});

it("the palette and the menu show the key as it is now", async () => {
  renderPage("/board");
  const row = await help();
  await userEvent.click(row.getByRole("button", ask));
  await userEvent.keyboard("{Alt>}[KeyN]{/Alt}");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByText("Alt N")).toBeDefined();
  await userEvent.keyboard("{Control>}[KeyK]{/Control}");
  const option = await screen.findByRole("option", { name: /Новая сделка/ });
  expect(within(option).getByText("Alt N")).toBeDefined();
});

it("a key moved to a chord is the field's while one types, and the page's again after", async () => {
  localStorage.setItem("canape.keys.u1", JSON.stringify({ KeyC: "Alt+KeyN" }));
  server.use(answer("get", "/contacts", page([contact()])));
  renderPage("/contacts");
  const field = await screen.findByRole("searchbox");
  await userEvent.click(field);
  await userEvent.keyboard("{Alt>}[KeyN]{/Alt}");
  expect(screen.queryByRole("dialog")).toBeNull();
  field.blur();
  await userEvent.keyboard("{Alt>}[KeyN]{/Alt}");
  expect(await screen.findByRole("dialog", { name: "Новая сделка" })).toBeDefined();
});
