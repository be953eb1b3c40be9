import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { ScanFound } from "@/shared/api/types";
import { answer, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { original, paperMark, paperTrail } from "@/test/paper-samples";

const found: ScanFound = {
  id: "w1",
  kind: "act",
  title: null,
  number: "15",
  date: "2026-11-22",
  buyer_name: "ООО «Ромашка»",
  deal: { id: "d1", name: "Мебель" },
  has_scan: false,
  is_signed: false,
};

let sent: unknown[];
let keys: (string | null)[];

beforeEach(() => {
  sent = [];
  keys = [];
  const file = { id: "x9", name: "1.jpg", version: 1, document_id: "w1" };
  server.use(
    answer("get", "/originals", page([original()])),
    http.post("*/api/v1/originals/scans", ({ request }) => {
      const name = decodeURIComponent(request.headers.get("X-File-Name") ?? "");
      if (name === "битый.pdf") {
        const problem = { code: "scan_unreadable", status: 422, title: "Файл не читается" };
        return HttpResponse.json(problem, { status: 422 });
      }
      return HttpResponse.json({ documents: name === "1.jpg" ? [found] : [] });
    }),
    http.post("*/api/v1/documents/:id/files", ({ params, request }) => {
      keys.push(request.headers.get("Idempotency-Key"));
      sent.push(["file", params["id"], request.headers.get("X-File-Name")]);
      return HttpResponse.json(file, { status: 201 });
    }),
    http.post("*/api/v1/documents/:id/paper_marks", async ({ request }) => {
      keys.push(request.headers.get("Idempotency-Key"));
      sent.push(await request.json());
      const mark = paperMark({
        id: "q9",
        kind: "scan_received",
        file: { id: "x9", name: "1.jpg" },
      });
      return HttpResponse.json(paperTrail({ marks: [mark], version: 7 }), { status: 201 });
    }),
    answer("get", "/documents/w1/paper_trail", paperTrail({ version: 7 })),
    http.delete("*/api/v1/documents/w1/paper_marks/q9", () => {
      sent.push("mark withdrawn");
      return HttpResponse.json(paperTrail({ version: 8 }));
    }),
    http.delete("*/api/v1/files/x9", () => {
      sent.push("file deleted");
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

async function lay(...files: File[]) {
  renderPage("/originals");
  await userEvent.click(await screen.findByRole("button", { name: "Загрузить сканы" }));
  const dialog = await screen.findByRole("dialog", { name: "Сканы от клиентов" });
  await within(dialog).findByRole("button", { name: "Выбрать файлы" });
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input) await userEvent.upload(input, files, { applyAccept: false });
  return within(await within(dialog).findByRole("list", { name: "Сканы" }));
}

it("of a document that is signed electronically no scan is recorded", async () => {
  server.use(answer("post", "/originals/scans", { documents: [{ ...found, is_signed: true }] }));
  const list = await lay(new File(["a"], "1.jpg"));
  expect(await list.findByText(/уже подписан электронно/)).toBeDefined();
  expect(list.queryByRole("button", { name: /^Отметить «скан получен»/ })).toBeNull();
  expect(list.getByRole("button", { name: /^Другой документ вместо/ })).toBeDefined();
});

it("a scan finds its document, is put to it with one press, and taken back with another", async () => {
  const list = await lay(new File(["a"], "1.jpg"));
  expect(
    (await list.findByRole("link", { name: "Акт № 15 от 22.11.2026" })).getAttribute("href"),
  ).toBe("/documents/w1");
  await userEvent.click(list.getByRole("button", { name: /^Отметить «скан получен»: Акт № 15/ }));
  await userEvent.click(await list.findByRole("button", { name: /^Отменить: Акт № 15/ }));
  await list.findByRole("button", { name: /^Отметить «скан получен»: Акт № 15/ });
  expect(sent).toMatchObject([
    ["file", "w1", "1.jpg"],
    { kind: "scan_received", file_id: "x9" },
    "mark withdrawn",
    "file deleted",
  ]);
});

it("what has no code, cannot be read or is no scan is said, and chosen by hand", async () => {
  const row = { ...found, id: "w2", number: "7", stage: "issued" };
  server.use(answer("get", "/documents", page([row])));
  const list = await lay(
    new File(["a"], "2.png"),
    new File(["b"], "битый.pdf"),
    new File(["c"], "3.docx"),
  );
  expect(await list.findByText("Подойдёт снимок JPEG или PNG либо файл PDF.")).toBeDefined();
  expect(await list.findByText("Файл не читается")).toBeDefined();
  expect(await list.findByText("Код не нашёлся. Выберите документ сами:")).toBeDefined();
  const first = within(list.getAllByRole("listitem")[0] ?? document.body);
  await userEvent.type(first.getByLabelText("Номер или покупатель"), "7");
  await userEvent.click(await first.findByRole("button", { name: /^Акт № 7 от/ }));
  await userEvent.click(first.getByRole("button", { name: /^Отметить «скан получен»: Акт № 7/ }));
  await waitFor(() => expect(sent[0]).toEqual(["file", "w2", "2.png"]));
});

it("a search that failed is told, and asked again", async () => {
  const broken = refuse("get", "/documents", { status: 503, code: "unavailable" });
  server.use(broken);
  const list = await lay(new File(["a"], "2.png"));
  await userEvent.type(await list.findByLabelText("Номер или покупатель"), "7");
  const again = await list.findByRole("button", { name: "Повторить" });
  server.use(answer("get", "/documents", page([{ ...found, number: "7", stage: "issued" }])));
  await userEvent.click(again);
  expect(await list.findByRole("button", { name: /^Акт № 7 от/ })).toBeDefined();
  expect(list.queryByRole("alert")).toBeNull();
});

it("more than the table holds is refused by name, and what lies there stays", async () => {
  const many = Array.from({ length: 52 }, (_, place) => new File(["a"], `${place + 1}.docx`));
  const list = await lay(...many);
  expect(list.getAllByRole("listitem")).toHaveLength(50);
  const told = await screen.findByText(/^2 файла не взяты: 51\.docx, 52\.docx\./);
  expect(told.textContent).toContain("На столе помещается 50.");
  expect(list.getByText("1.docx")).toBeDefined();
  await userEvent.click(list.getByRole("button", { name: "Убрать: 1.docx" }));
  expect(list.getAllByRole("listitem")).toHaveLength(49);
});

it("another document is chosen where the scan was read wrongly", async () => {
  server.use(
    answer("get", "/documents", page([{ ...found, id: "w2", number: "7", stage: "issued" }])),
  );
  const list = await lay(new File(["a"], "1.jpg"));
  await userEvent.click(
    await list.findByRole("button", { name: /^Другой документ вместо: Акт № 15/ }),
  );
  await userEvent.type(list.getByLabelText("Номер или покупатель"), "7");
  await userEvent.click(await list.findByRole("button", { name: /^Акт № 7 от/ }));
  expect(list.queryByRole("link", { name: /^Акт № 15/ })).toBeNull();
  await userEvent.click(list.getByRole("button", { name: /^Отметить «скан получен»: Акт № 7/ }));
  await waitFor(() => expect(sent[0]).toEqual(["file", "w2", "1.jpg"]));
});

describe("a record that failed", () => {
  const put = async (list: Awaited<ReturnType<typeof lay>>) =>
    userEvent.click(
      await list.findByRole("button", { name: /^Отметить «скан получен»: Акт № 15/ }),
    );

  it("without a judgement keeps the file, and another try is the same one", async () => {
    const list = await lay(new File(["a"], "1.jpg"));
    server.use(
      http.post("*/api/v1/documents/:id/paper_marks", () => HttpResponse.error(), { once: true }),
    );
    await put(list);
    await list.findByRole("alert");
    await put(list);
    await list.findByText("Скан получен");
    const upload = ["file", "w1", "1.jpg"];
    expect(sent).toMatchObject([upload, upload, { kind: "scan_received" }]);
    const [first, second, mark] = keys;
    expect(first).toBe(second);
    expect(mark).not.toBe(first);
  });

  it("by the rules takes the file back, and another try is a new one", async () => {
    const list = await lay(new File(["a"], "1.jpg"));
    const problem = { status: 409, code: "already_signed", title: "Документ уже подписан" };
    server.use(
      http.post(
        "*/api/v1/documents/:id/paper_marks",
        () => HttpResponse.json(problem, { status: 409 }),
        { once: true },
      ),
    );
    await put(list);
    expect((await list.findByRole("alert")).textContent).toBe("Документ уже подписан");
    expect(sent).toEqual([["file", "w1", "1.jpg"], "file deleted"]);
    await put(list);
    await list.findByText("Скан получен");
    expect(keys[0]).not.toBe(keys[1]);
  });

  it("is told as it was where the file could not be removed either", async () => {
    const list = await lay(new File(["a"], "1.jpg"));
    server.use(
      refuse("post", "/documents/:id/paper_marks", {
        status: 409,
        code: "already_signed",
        title: "Документ уже подписан",
      }),
      refuse("delete", "/files/x9", { status: 503, code: "unavailable", title: "Сервер занят" }),
    );
    await put(list);
    expect((await list.findByRole("alert")).textContent).toBe("Документ уже подписан");
    await put(list);
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[0]).toBe(keys[1]);
  });
});

it("what was taken back is put there anew, not as a repetition", async () => {
  const list = await lay(new File(["a"], "1.jpg"));
  const put = { name: /^Отметить «скан получен»: Акт № 15/ };
  await userEvent.click(await list.findByRole("button", put));
  await userEvent.click(await list.findByRole("button", { name: /^Отменить: Акт № 15/ }));
  await userEvent.click(await list.findByRole("button", put));
  await waitFor(() => expect(keys).toHaveLength(4));
  expect(new Set(keys).size).toBe(4);
});
