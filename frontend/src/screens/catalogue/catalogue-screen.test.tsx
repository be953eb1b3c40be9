import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "@/entities/catalogue/product-creation";
import "@/features/catalogue/product-edition";
import "@/shared/ui/dialog-view";
import "./catalogue-screen";
import type { Me, PriceList, Product, ProductEdit } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { legalEntity, product } from "@/test/samples";

const units = page([
  { code: "796", sign: "шт", name: "Штука" },
  { code: "113", sign: "м³", name: "Кубический метр" },
]);

const CARD = "/catalogue?product=t1";

/** A product as the server keeps it: a change under an old version is refused. */
function keep(start: Product) {
  const kept = { now: start, sent: [] as ProductEdit[] };
  server.use(
    http.get("*/api/v1/products", () => HttpResponse.json(page([kept.now]))),
    http.get("*/api/v1/products/t1", () => HttpResponse.json(kept.now)),
    http.patch("*/api/v1/products/t1", async ({ request }) => {
      if (request.headers.get("If-Match") !== `"${kept.now.version}"`) {
        return HttpResponse.json({ code: "stale", status: 412 }, { status: 412 });
      }
      const body = (await request.json()) as ProductEdit;
      kept.sent.push(body);
      kept.now = { ...kept.now, ...body, version: kept.now.version + 1 } as Product;
      return HttpResponse.json(kept.now);
    }),
  );
  return kept;
}

beforeEach(() => {
  server.use(
    answer("get", "/units", units),
    answer("get", "/product-groups", page([])),
    answer("get", "/price-lists", page([])),
    answer("get", "/legal-entities", page([])),
    answer("get", "/products", page([])),
  );
});

const price = () => screen.findByLabelText("Цена, ₽");
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const gone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
const questions = () => screen.queryAllByText("Набранное не сохранено и пропадёт.").length;

async function typePrice(text: string): Promise<void> {
  fireEvent.change(await price(), { target: { value: text } });
}

it("the list fits a screen of 1280 beside its groups", async () => {
  keep(product());
  renderPage("/catalogue");
  const list = await screen.findByRole("table", { name: "Товары и услуги" });
  // Without the menu and the groups at the left, the margins, and the bar of scrolling.
  expect(Number.parseInt(list.style.minWidth, 10)).toBeLessThanOrEqual(799);
});

describe("the card of a product", () => {
  it("closes at once where nothing was typed", async () => {
    keep(product());
    renderPage(CARD);
    await price();
    await userEvent.keyboard("{Escape}");
    await gone();
  });

  it("asks once before what was typed is lost, and goes or stays", async () => {
    keep(product());
    renderPage(CARD);
    await typePrice("1");
    await press("Отмена");
    await userEvent.click(await screen.findByRole("button", { name: "Продолжить ввод" }));
    expect(await price()).toHaveProperty("value", "1");
    await userEvent.keyboard("{Escape}");
    expect(questions()).toBe(1);
    await press("Закрыть и стереть");
    await gone();
    expect(questions()).toBe(0);
  });

  it("holds a way to another page with the same single question", async () => {
    keep(product());
    server.use(answer("get", "/contacts", page([])));
    renderPage(CARD);
    await typePrice("1");
    const away = screen.getByRole("link", { name: "Контакты", hidden: true });
    away.click();
    await userEvent.click(await screen.findByRole("button", { name: "Продолжить ввод" }));
    expect(await price()).toHaveProperty("value", "1");
    away.click();
    await userEvent.click(await screen.findByRole("button", { name: "Закрыть и стереть" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Контакты" })).toBeDefined();
    await gone();
  });

  it("goes into the archive after the same question", async () => {
    keep(product());
    server.use(answer("post", "/products/t1/archive", product({ archived_at: "2026-11-29" })));
    renderPage(CARD);
    await typePrice("1");
    await press("Убрать в архив");
    await userEvent.click(await screen.findByRole("button", { name: "Закрыть и стереть" }));
    await gone();
    expect(await screen.findByText("«Кресло «Комфорт»» в архиве")).toBeDefined();
  });

  it("sends what was touched and nothing else, over another's change of something else", async () => {
    const kept = keep(product());
    renderPage(CARD);
    await typePrice("13 000");
    kept.now = { ...kept.now, name: "Кресло «Уют»", version: 4 };
    await press("Сохранить");
    await gone();
    expect(kept.sent).toEqual([{ price: "13000.00" }]);
    expect(kept.now.name).toBe("Кресло «Уют»");
  });

  it("shows both where another changed the same; Esc closes the question only", async () => {
    const kept = keep(product());
    renderPage(CARD);
    await typePrice("13 000");
    kept.now = { ...kept.now, price: "9000.00", version: 4 };
    await press("Сохранить");
    const conflict = () => screen.findByRole("dialog", { name: "Это уже изменили" });
    expect(within(await conflict()).getByText(/^Цена, ₽: 9\s?000/)).toBeDefined();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText("Это уже изменили")).toBeNull());
    expect(questions()).toBe(0);
    expect(await price()).toHaveProperty("value", "13 000");
    expect(kept.sent).toEqual([]);
    await press("Сохранить");
    await userEvent.click(within(await conflict()).getByRole("button", { name: "Записать моё" }));
    await gone();
    expect(kept.now.price).toBe("13000.00");
  });

  it("keeps the question open while the server does not take the answer", async () => {
    const kept = keep(product());
    renderPage(CARD);
    await typePrice("13 000");
    kept.now = { ...kept.now, price: "9000.00", version: 4 };
    await press("Сохранить");
    const write = await screen.findByRole("button", { name: "Записать моё" });
    server.use(
      refuse("patch", "/products/t1", { status: 503, code: "overloaded", detail: "Сервер занят" }),
    );
    await userEvent.click(write);
    expect(await screen.findByText("Сервер занят")).toBeDefined();
    expect(screen.getByText("Это уже изменили")).toBeDefined();
  });

  it("gives another rate from a day on, and shows the rates there were", async () => {
    const kept = keep(product());
    renderPage(CARD);
    const history = within(await screen.findByRole("list", { name: "Ставки НДС по датам" }));
    expect(history.getByText("20 % с 01.01.2019")).toBeDefined();
    expect(history.getByText("действует")).toBeDefined();
    expect(screen.queryByLabelText("Действует с")).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText("Ставка НДС"), "10 %");
    await waitFor(() =>
      expect(screen.getByLabelText("Действует с")).not.toHaveProperty("value", ""),
    );
    await press("Сохранить");
    await gone();
    const rates = kept.sent[0]?.vat_rates ?? [];
    expect(rates.slice(0, 2)).toEqual(product().vat_rates);
    expect(rates[2]).toMatchObject({ rate: "10" });
    expect(Object.keys(kept.sent[0] ?? {})).toEqual(["vat_rates"]);
  });

  it("brings the server's objections to their fields, with the list of them", async () => {
    keep(product());
    const errors = [
      { pointer: "/article", code: "article_taken", message: "Артикул занят" },
      { pointer: "/vat_rates/0/rate", code: "vat_rate_out_of_term", message: "Не та ставка" },
    ];
    server.use(refuse("patch", "/products/t1", { status: 422, code: "invalid", errors }));
    renderPage(CARD);
    await typePrice("1");
    await press("Сохранить");
    expect(await screen.findByRole("link", { name: "Ставка НДС" })).toBeDefined();
    expect(screen.getByRole("link", { name: "Артикул" })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText("Артикул"));
  });
});

it("a new product begins with the rate of VAT that the firm charges", async () => {
  const general = { valid_from: "2026-01-01", regime: "general" as const, vat: "general" as const };
  server.use(
    answer("get", "/legal-entities", page([legalEntity({ regimes: [general] })])),
    answer("get", "/products", page([product()])),
  );
  renderPage("/catalogue");
  await userEvent.click(await screen.findByRole("button", { name: "Новая позиция" }));
  expect(await screen.findByLabelText("Ставка НДС")).toHaveProperty("value", "22");
});

describe("price lists", () => {
  const wholesale: PriceList = { id: "l1", name: "Опт", version: 1 };

  async function open(): Promise<void> {
    renderPage("/catalogue?prices=l1");
    await userEvent.click(await screen.findByRole("button", { name: "Прайс-листы" }));
    await screen.findByRole("button", { name: "Удалить «Опт»" });
  }

  it("go after a question; one that cannot go says why and stays chosen", async () => {
    const lists = { now: [wholesale] };
    let asked: string | null = "";
    server.use(
      http.get("*/api/v1/price-lists", () => HttpResponse.json(page(lists.now))),
      http.get("*/api/v1/products", ({ request }) => {
        asked = new URL(request.url).searchParams.get("price_list_id");
        return HttpResponse.json(page([product()]));
      }),
      refuse("delete", "/price-lists/l1", { status: 409, code: "in_use", detail: "Используется" }),
    );
    await open();
    await press("Удалить «Опт»");
    expect(await screen.findByText(/Прайс-лист «Опт» удалится насовсем/)).toBeDefined();
    await press("Удалить прайс-лист");
    expect(await screen.findByText("Используется")).toBeDefined();
    expect(asked).toBe("l1");
    server.use(
      http.delete("*/api/v1/price-lists/l1", () => {
        lists.now = [];
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await press("Удалить прайс-лист");
    await waitFor(() => expect(asked).toBeNull());
    expect(screen.queryByText("Используется")).toBeNull();
  });

  it("say that another changed one meanwhile", async () => {
    server.use(
      answer("get", "/price-lists", page([wholesale])),
      refuse("delete", "/price-lists/l1", { status: 412, code: "stale" }),
    );
    await open();
    await press("Удалить «Опт»");
    await press("Удалить прайс-лист");
    expect(
      await screen.findByText("Это только что изменил другой человек. Проверьте и повторите."),
    ).toBeDefined();
  });

  it("get another name; one that another gave meanwhile is shown beside it", async () => {
    const lists = { now: [wholesale] };
    server.use(
      http.get("*/api/v1/price-lists", () => HttpResponse.json(page(lists.now))),
      http.patch("*/api/v1/price-lists/l1", async ({ request }) => {
        const [now = wholesale] = lists.now;
        if (request.headers.get("If-Match") !== `"${now.version}"`) {
          return HttpResponse.json({ code: "stale", status: 412 }, { status: 412 });
        }
        const { name } = (await request.json()) as { name: string };
        lists.now = [{ id: "l1", name, version: now.version + 1 }];
        return HttpResponse.json(lists.now[0]);
      }),
    );
    await open();
    await press("Переименовать «Опт»");
    const field = await screen.findByLabelText("Название прайс-листа");
    await userEvent.clear(field);
    await press("Переименовать");
    expect(await screen.findByText("Назовите прайс-лист")).toBeDefined();
    await userEvent.type(field, "Дилеры");
    lists.now = [{ id: "l1", name: "Крупный опт", version: 2 }];
    await press("Переименовать");
    const conflict = within(await screen.findByRole("dialog", { name: "Это уже изменили" }));
    expect(conflict.getByText("Крупный опт")).toBeDefined();
    await userEvent.click(conflict.getByRole("button", { name: "Записать моё" }));
    expect(await screen.findByRole("button", { name: "Удалить «Дилеры»" })).toBeDefined();
  });

  it("ask before a name that was typed is lost on the way to the prices", async () => {
    server.use(answer("get", "/price-lists", page([wholesale])));
    await open();
    await userEvent.type(screen.getByLabelText("Новый прайс-лист"), "Розница");
    await press("Цены «Опт»");
    await userEvent.click(await screen.findByRole("button", { name: "Закрыть и стереть" }));
    await gone();
  });
});

it("the list fits a screen of 1366, prices of a list and the groups included", async () => {
  const wholesale: PriceList = { id: "l1", name: "Опт", version: 1 };
  server.use(
    answer("get", "/price-lists", page([wholesale])),
    answer("get", "/products", page([product()])),
  );
  renderPage("/catalogue?prices=l1");
  await screen.findByRole("button", { name: "Цена «Опт»: Кресло «Комфорт»" });
  // Without the menu and the groups at the left, the margins, and the bar of scrolling.
  const { minWidth } = screen.getByRole("table").style;
  expect(Number.parseInt(minWidth, 10)).toBeLessThanOrEqual(885);
});

describe("the catalogue as a file", () => {
  it("holds the group and kind that are looked at", async () => {
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:1" }));
    let asked: unknown;
    server.use(
      http.post("*/api/v1/products/export", async ({ request }) => {
        asked = await request.json();
        return new HttpResponse("Артикул;Название", { headers: { "Content-Type": "text/csv" } });
      }),
    );
    renderPage("/catalogue?kind=service&q=стол");
    await userEvent.click(await screen.findByRole("button", { name: "Выгрузить каталог в CSV" }));
    expect(await screen.findByText("Файл в загрузках")).toBeDefined();
    expect(asked).toEqual({ kind: "service" });
  });

  it("is not offered to whoever only reads it", async () => {
    const permissions = me.permissions.filter(({ name }) => name !== "catalogue.manage");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage("/catalogue");
    await screen.findByText("Каталог пуст");
    expect(screen.queryByRole("button", { name: "Выгрузить каталог в CSV" })).toBeNull();
  });
});
