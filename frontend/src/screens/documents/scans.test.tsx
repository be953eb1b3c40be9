import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { ScanFound } from "@/shared/api/types";
import { answer, page } from "@/test/msw/handlers";
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
};

let sent: unknown[];

beforeEach(() => {
  sent = [];
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
      sent.push(["file", params["id"], request.headers.get("X-File-Name")]);
      return HttpResponse.json(file, { status: 201 });
    }),
    http.post("*/api/v1/documents/:id/paper_marks", async ({ request }) => {
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
