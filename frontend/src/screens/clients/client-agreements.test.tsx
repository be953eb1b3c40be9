import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Company, SignatureAgreement } from "@/shared/api/types";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { company } from "@/test/samples";

let now: SignatureAgreement;
let seen: (string | null)[];

beforeEach(() => {
  seen = [];
  now = {
    id: "g1",
    legal_entity: { id: "f1", name: "Ромашка" },
    company_id: "m1",
    contact_id: null,
    client_name: "ООО «Школа»",
    document: { id: "w1", kind: "contract", number: "7", date: "2026-11-20" },
    signer: "Петров Иван Сергеевич",
    post: "Директор",
    email: "d@school.ru",
    created_at: "2026-11-22T10:00:00Z",
    ended_at: null,
    version: 3,
  };
  server.use(
    answer<Company>("get", "/companies/m1", company()),
    answer("get", "/companies/m1/requisites", { items: [], version: 0 }),
    answer("get", "/contacts", page([])),
    answer("get", "/deals", page([])),
    http.get("*/api/v1/signature-agreements", () => HttpResponse.json(page([now]))),
    http.post("*/api/v1/signature-agreements/g1/end", ({ request }) => {
      seen.push(request.headers.get("If-Match"));
      now = { ...now, ended_at: "2026-11-30T10:00:00Z", version: 4 };
      return HttpResponse.json(now);
    }),
  );
});

describe("the agreements of a client", () => {
  it("are told on its card and ended after a question", async () => {
    renderPage("/companies/m1");
    expect(await screen.findByText("Петров Иван Сергеевич, Директор, d@school.ru")).toBeDefined();
    const ground = screen.getByRole("link", { name: "Договор № 7 от 20.11.2026" });
    expect(ground.getAttribute("href")).toBe("/documents/w1");
    await userEvent.click(await screen.findByRole("button", { name: /^Прекратить соглашение/ }));
    const dialog = within(await screen.findByRole("dialog", { name: "Прекратить соглашение?" }));
    await userEvent.click(await dialog.findByRole("button", { name: "Прекратить" }));
    expect(await screen.findByText(/прекращено 30\.11\.2026/)).toBeDefined();
    expect(seen).toEqual(['"3"']);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.queryByRole("button", { name: /^Прекратить соглашение/ })).toBeNull();
  });

  it("are nothing where there is none", async () => {
    server.use(answer("get", "/signature-agreements", page([])));
    renderPage("/companies/m1");
    await screen.findByText(/^Документов пока нет/);
    expect(screen.queryByText("Подписывает кодом")).toBeNull();
  });
});
