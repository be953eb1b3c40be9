import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "@/shared/ui/dialog-view";
import type { ProductsImported } from "@/shared/api/types";
import { refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPart } from "@/test/render";
import { ImportProducts } from "./import-products";

const CHECK = "*/api/v1/products/import/check";
const IMPORT = "*/api/v1/products/import";
const file = new File(["Код;Название;Цена\n"], "Прайс №1.csv");

const plan: ProductsImported = {
  layout: {
    head_row: 1,
    columns: [
      { title: "Код", field: "article", samples: ["К-1", "К-2"] },
      { title: "Название", field: "name", samples: ["Стол"] },
      { title: "Опт", field: null, samples: ["90"] },
    ],
  },
  total: 3,
  created: 2,
  changed: 0,
  unchanged: 0,
  new_groups: ["Мебель / Столы"],
  refused: [{ row: 4, errors: [{ field: "price", code: "negative", message: "Не меньше нуля" }] }],
  refused_count: 1,
};

type Sent = { query: Record<string, string>; name: string | null; key: string | null };
let checked: Sent[];
let loaded: Sent[];
let answer: ProductsImported;

const sentOf = (request: Request): Sent => ({
  query: Object.fromEntries(new URL(request.url).searchParams),
  name: decodeURIComponent(request.headers.get("X-File-Name") ?? ""),
  key: request.headers.get("Idempotency-Key"),
});

beforeEach(() => {
  checked = [];
  loaded = [];
  answer = plan;
  server.use(
    http.post(CHECK, ({ request }) => {
      checked.push(sentOf(request));
      return HttpResponse.json(answer);
    }),
    http.post(IMPORT, ({ request }) => {
      loaded.push(sentOf(request));
      return HttpResponse.json(answer);
    }),
  );
});

async function opened() {
  const close = vi.fn();
  renderPart(<ImportProducts opened onClose={close} />);
  const dialog = within(await screen.findByRole("dialog", { name: "Импорт каталога" }));
  const take = async (chosen: File): Promise<void> => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    await userEvent.upload(input ?? expect.fail(), chosen, { applyAccept: false });
  };
  return { dialog, take, close };
}

describe("the import of a table of products", () => {
  it("tells what will come of the file, and takes in the rows that are right", async () => {
    const { dialog, take, close } = await opened();
    await take(file);
    const plans = "Строк — 3: новых — 2, с ошибками — 1";
    expect((await dialog.findByText(plans)).closest("[role=status]")).not.toBeNull();
    expect(checked).toEqual([{ query: {}, name: "Прайс №1.csv", key: null }]);
    expect(dialog.getByText(/Мебель \/ Столы/)).toBeDefined();
    expect(dialog.getByText("Строка 4 · Цена: Не меньше нуля")).toBeDefined();
    await userEvent.click(dialog.getByRole("button", { name: "Загрузить остальные 2" }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(loaded).toEqual([
      { query: { skip_wrong: "true" }, name: "Прайс №1.csv", key: expect.any(String) },
    ]);
  });

  it("is checked again when a column is something else, and is sent so", async () => {
    const { dialog, take } = await opened();
    await take(file);
    const wholesale = await dialog.findByLabelText("Что в столбце «Опт»");
    answer = { ...plan, refused: [], refused_count: 0 };
    await userEvent.selectOptions(wholesale, "Цена");
    const button = await dialog.findByRole("button", { name: "Загрузить 2" });
    expect(checked[1]?.query).toEqual({ head_row: "1", columns: "article,name,price" });
    await userEvent.click(button);
    await waitFor(() =>
      expect(loaded[0]?.query).toEqual({
        head_row: "1",
        columns: "article,name,price",
        skip_wrong: "false",
      }),
    );
  });

  it("has nothing to press where nothing would change, and says why", async () => {
    answer = { ...plan, created: 0, unchanged: 3, refused: [], refused_count: 0 };
    const { dialog, take } = await opened();
    await take(file);
    const why = "Загружать нечего: всё уже так, как в таблице.";
    expect(await dialog.findByText(why)).toBeDefined();
    expect(dialog.getByRole("button", { name: "Загрузить" })).toHaveProperty("disabled", true);
  });

  it("tells what is wrong with the file as a whole", async () => {
    const message = "Таблица не открывается";
    server.use(
      refuse("post", "/products/import/check", { status: 422, code: "broken", detail: message }),
    );
    const { dialog, take } = await opened();
    await take(new File(["x"], "прайс.xls"));
    expect(await dialog.findByText("Нужна таблица: файл .xlsx или .csv.")).toBeDefined();
    await take(file);
    expect(await dialog.findByText(message)).toBeDefined();
    expect(dialog.queryByRole("button", { name: "Повторить" })).toBeNull();
  });

  it("goes again under the same key after a lost answer, and under another with other words", async () => {
    server.use(
      http.post(IMPORT, ({ request }) => {
        loaded.push(sentOf(request));
        return HttpResponse.error();
      }),
    );
    const { dialog, take } = await opened();
    await take(file);
    const again = () => dialog.findByRole("button", { name: "Загрузить остальные 2" });
    const pressed = async (times: number): Promise<void> => {
      await waitFor(async () => expect(await again()).toHaveProperty("disabled", false));
      await userEvent.click(await again());
      await waitFor(() => expect(loaded.length).toBe(times));
    };
    await pressed(1);
    expect(await dialog.findByText(/Нет связи с сервером/)).toBeDefined();
    await pressed(2);
    await userEvent.selectOptions(dialog.getByLabelText("Что в столбце «Опт»"), "Цена");
    await pressed(3);
    const [first, second, third] = loaded.map(({ key }) => key);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});
