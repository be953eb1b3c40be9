import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

/** Neither Esc nor a press beside the dialog closes it; its button does. */
async function expectKept(text: string): Promise<void> {
  await userEvent.keyboard("{Escape}");
  const beside = document.querySelector(".mantine-Modal-inner");
  if (beside) await userEvent.click(beside);
  expect(screen.getByText(text)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Закрыть" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Готово" }));
  await waitFor(() => expect(screen.queryByText(text)).toBeNull());
}

it("recovery codes stay until they are taken", async () => {
  server.use(
    answer("get", "/me/second-factor", { is_on: false, recovery_codes_left: 0 }),
    answer("post", "/me/second-factor", { qr_svg: "<svg/>", secret: "ABCD", uri: "otpauth://a" }),
    answer("post", "/me/second-factor/confirm", { recovery_codes: ["1111-2222"] }),
  );
  renderPage("/settings/security");
  await userEvent.click(await screen.findByRole("button", { name: "Включить" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Ваш пароль"), "тайна");
  await userEvent.click(dialog.getByRole("button", { name: "Дальше" }));
  await userEvent.type(await dialog.findByLabelText("Код из приложения"), "123456");
  await userEvent.click(dialog.getByRole("button", { name: "Включить" }));
  await dialog.findByText("1111-2222");
  await expectKept("1111-2222");
});

it("a new key stays until it is taken", async () => {
  server.use(
    answer("get", "/api-keys", page([])),
    answer("post", "/api-keys", { id: "k1", name: "Сайт", scopes: [], secret_key: "ck_123" }),
  );
  renderPage("/settings/api-keys");
  await userEvent.click(await screen.findByRole("button", { name: "Новый ключ" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText("Для чего ключ"), "Сайт");
  const [right] = dialog.getAllByRole("checkbox");
  if (right) await userEvent.click(right);
  await userEvent.click(dialog.getByRole("button", { name: "Создать ключ" }));
  await dialog.findByText("ck_123");
  await expectKept("ck_123");
});
