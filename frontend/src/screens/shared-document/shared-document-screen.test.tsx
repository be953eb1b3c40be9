import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import type { DocumentFace } from "@/shared/api/types";
import { refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

const saved = vi.hoisted(() => vi.fn<(name: string, blob: Blob) => void>());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: saved }));

function quote(extra: Partial<DocumentFace> = {}): DocumentFace {
  return {
    kind: "quote",
    title: "Коммерческое предложение № 7 от 22.11.2026",
    is_cancelled: false,
    is_amended: false,
    seller: { name: "ООО «Твинс»", inn: "6731067957" },
    buyer: { name: "ООО «Ромашка»", inn: null },
    introduction: null,
    paragraphs: [],
    lines: [
      {
        title: "Стул",
        quantity: "3",
        unit: "шт",
        price: "100.00",
        discount_percent: "12.5",
        amount: "262.50",
      },
    ],
    amount: "300.00",
    vat_amount: null,
    amount_in_words: "Триста рублей 00 копеек",
    pay_by: null,
    valid_until: "2026-12-01",
    terms: null,
    may_be_answered: true,
    answer: null,
    takes_scans: false,
    scans: [],
    last_day: "2026-12-31",
    ...extra,
  };
}

describe("the page of a document", () => {
  it("is read without a login, by what stands behind # in its link", async () => {
    const asked: unknown[] = [];
    server.use(
      http.post("*/api/v1/public/documents/look", async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(quote());
      }),
    );
    renderPage("/d#ab.cd");
    expect(await screen.findByRole("heading", { level: 1, name: quote().title })).toBeDefined();
    expect(screen.getByText("ООО «Твинс», ИНН 6731067957")).toBeDefined();
    expect(screen.getByText("Стул")).toBeDefined();
    expect(screen.getByText("скидка 12,5 %")).toBeDefined();
    expect(asked).toEqual([{ token: "ab.cd" }]);
  });

  it("takes signed scans one after the other, and says which it did not take", async () => {
    const scans: DocumentFace["scans"] = [];
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/public/documents/look", () =>
        HttpResponse.json(quote({ kind: "act", may_be_answered: false, takes_scans: true, scans })),
      ),
      http.post("*/api/v1/public/documents/scans", ({ request }) => {
        const name = decodeURIComponent(request.headers.get("X-File-Name") ?? "");
        sent.push([request.headers.get("X-Share-Token"), name]);
        if (name === "2.pdf") {
          const problem = { code: "file_mismatch", status: 415, title: "Не похоже на PDF" };
          return HttpResponse.json(problem, { status: 415 });
        }
        scans.push({ name, at: "2026-11-22T10:00:00Z" });
        return HttpResponse.json({ scans });
      }),
    );
    renderPage("/d#ab.cd");
    const button = await screen.findByRole("button", { name: "Загрузить скан" });
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    expect(input?.accept).toBe("image/jpeg,image/png,application/pdf");
    const files = [new File(["a"], "1.jpg"), new File(["b"], "2.pdf"), new File(["c"], "3.docx")];
    if (input) await userEvent.upload(input, files, { applyAccept: false });
    expect(await screen.findByText("Спасибо, 1 скан получен")).toBeDefined();
    expect(screen.getByText(/^1.jpg, /)).toBeDefined();
    expect(sent).toEqual([
      ["ab.cd", "1.jpg"],
      ["ab.cd", "2.pdf"],
    ]);
    const alerts = await screen.findAllByRole("alert");
    expect(alerts.map(({ textContent }) => textContent?.slice(0, 5))).toEqual(["2.pdf", "3.doc"]);
    expect(button.textContent).toBe("Добавить ещё");
  });

  it("says of each scan why it was not taken, of two with one name, too", async () => {
    const noise = vi.spyOn(console, "error").mockImplementation(() => undefined);
    server.use(
      http.post("*/api/v1/public/documents/look", () =>
        HttpResponse.json(quote({ kind: "act", may_be_answered: false, takes_scans: true })),
      ),
    );
    renderPage("/d#ab.cd");
    await screen.findByRole("button", { name: "Загрузить скан" });
    const input = document.querySelector<HTMLInputElement>('input[type="file"]') ?? expect.fail();
    const files = [new File([], "image.jpg"), new File([], "image.jpg"), new File(["c"], "a.docx")];
    await userEvent.upload(input, files, { applyAccept: false });
    const alerts = await screen.findAllByRole("alert");
    expect(alerts.map(({ textContent }) => textContent)).toEqual([
      "image.jpg: Файл пустой.",
      "image.jpg: Файл пустой.",
      "a.docx: Подойдёт снимок JPEG или PNG либо файл PDF.",
    ]);
    expect(noise).not.toHaveBeenCalled();
  });

  it("gives its paper as what it is, a DOCX where no PDF is made", async () => {
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    server.use(
      http.post("*/api/v1/public/documents/look", () => HttpResponse.json(quote())),
      http.post(
        "*/api/v1/public/documents/pdf",
        () => new HttpResponse("PK", { headers: { "Content-Type": type } }),
      ),
    );
    renderPage("/d#ab.cd");
    await userEvent.click(await screen.findByRole("button", { name: "Скачать документ" }));
    await waitFor(() =>
      expect(saved).toHaveBeenCalledWith(`${quote().title}.docx`, expect.any(Blob)),
    );
  });

  it("takes an answer with a name, once", async () => {
    let answer: DocumentFace["answer"] = null;
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/public/documents/look", () =>
        HttpResponse.json(quote({ answer, may_be_answered: answer === null })),
      ),
      http.post("*/api/v1/public/documents/answer", async ({ request }) => {
        sent.push(await request.json());
        answer = { accepted: false, name: "Иванов", comment: null, at: "2026-11-22T10:00:00Z" };
        return HttpResponse.json(answer);
      }),
    );
    renderPage("/d#ab.cd");
    await userEvent.click(await screen.findByRole("button", { name: "Отклонить" }));
    expect(screen.getByText("Представьтесь")).toBeDefined();
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText("Кто отвечает"), "Иванов");
    await userEvent.click(screen.getByRole("button", { name: "Отклонить" }));
    expect(await screen.findByText(/^Вы отклонили предложение: Иванов/)).toBeDefined();
    expect(sent).toEqual([{ token: "ab.cd", accepted: false, name: "Иванов", comment: null }]);
    await waitFor(() => expect(screen.queryByText("Ваш ответ")).toBeNull());
  });

  it("shows what an акт сверки says, and in whose favour", async () => {
    const settlement = {
      from: "2026-01-01",
      to: "2026-11-22",
      opening: "-100.00",
      debit: "2300.00",
      credit: "0.00",
      closing: "2200.00",
      entries: [
        { date: "2026-11-20", title: "Акт № 15 от 20.11.2026", debit: "2300.00", credit: "0.00" },
      ],
    };
    const act = quote({ kind: "reconciliation", lines: [], amount: null, settlement });
    server.use(http.post("*/api/v1/public/documents/look", () => HttpResponse.json(act)));
    renderPage("/d#ab.cd");
    expect(await screen.findByRole("cell", { name: "Акт № 15 от 20.11.2026" })).toBeDefined();
    const [begin, , end] = screen.getAllByRole("rowheader");
    expect(begin?.textContent).toMatch(
      /^Сальдо на 01\.01\.2026: 100,00\s₽ в пользу ООО «Ромашка»$/,
    );
    expect(end?.textContent).toMatch(/^Сальдо на 22\.11\.2026: 2\s200,00\s₽ в пользу ООО «Твинс»$/);
  });

  it("shows a letter paragraph by paragraph", async () => {
    const paragraphs = ["Уважаемый Иван Иванович!", "Сообщаем о смене счёта."];
    const letter = quote({ kind: "letter", lines: [], amount: null, paragraphs });
    server.use(http.post("*/api/v1/public/documents/look", () => HttpResponse.json(letter)));
    renderPage("/d#ab.cd");
    for (const one of paragraphs) expect(await screen.findByText(one)).toBeDefined();
    expect(screen.queryByText("Без НДС")).toBeNull();
  });

  it("says that a document is void", async () => {
    server.use(
      http.post("*/api/v1/public/documents/look", () =>
        HttpResponse.json(quote({ is_cancelled: true, may_be_answered: false })),
      ),
    );
    renderPage("/d#ab.cd");
    expect(await screen.findByText(/^Документ аннулирован/)).toBeDefined();
  });

  it("says that an исправление has replaced it, and asks for nothing", async () => {
    const amended = quote({ kind: "invoice", is_amended: true, pay_by: "2026-12-01" });
    server.use(http.post("*/api/v1/public/documents/look", () => HttpResponse.json(amended)));
    renderPage("/d#ab.cd");
    expect(await screen.findByText(/^Документ исправлен: действует исправление/)).toBeDefined();
    expect(screen.queryByText(/аннулирован/)).toBeNull();
    expect(screen.queryByText("Ваш ответ")).toBeNull();
    expect(screen.queryByText(/^Оплатить до/)).toBeNull();
  });

  it("says what a correction changes", async () => {
    const correction = { before: "300.00", after: "200.00", difference: "-100.00" };
    const corrective = quote({ kind: "corrective_transfer", amount: null, correction });
    server.use(http.post("*/api/v1/public/documents/look", () => HttpResponse.json(corrective)));
    renderPage("/d#ab.cd");
    const said = (await screen.findByText("Разница")).closest("dl");
    expect(said?.textContent).toMatch(/^Было300,00\s₽Стало200,00\s₽Разница-100,00\s₽$/);
    expect(screen.queryByText("Без НДС")).toBeNull();
  });

  it("tells whom to ask when its link opens nothing", async () => {
    server.use(refuse("post", "/public/documents/look", { status: 410, code: "link_spent" }));
    renderPage("/d#ab.cd");
    expect(await screen.findByText("Ссылка больше не действует")).toBeDefined();
  });
});
