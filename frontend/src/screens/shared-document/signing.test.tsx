import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DocumentFace } from "@/shared/api/types";
import { answer, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";

const saved = vi.hoisted(() => vi.fn<(name: string, blob: Blob) => void>());
vi.mock("@/shared/lib/save-file", () => ({ saveFile: saved }));

const HASH = `0123456789${"a".repeat(46)}fedcba98`;
const CODE = "/public/documents/signature/code";
const SIGN = "/public/documents/signature";

const act: DocumentFace = {
  kind: "act",
  title: "Акт № 7 от 22.11.2026",
  is_cancelled: false,
  is_amended: false,
  seller: { name: "ООО «Твинс»", inn: "6731067957" },
  buyer: { name: "ООО «Ромашка»", inn: null },
  introduction: null,
  paragraphs: [],
  lines: [],
  may_be_answered: false,
  takes_scans: false,
  scans: [],
  signing: { signer: "Петров Иван Сергеевич", email_hint: "d•••@romashka.ru" },
  signature: null,
  last_day: "2026-12-31",
};

const signature = {
  signer: "Петров Иван Сергеевич",
  post: "Генеральный директор",
  signed_at: "2026-11-30T11:05:00Z",
  file_sha256: HASH,
};

let face: DocumentFace;

beforeEach(() => {
  face = act;
  saved.mockReset();
  const ends = "2026-11-30T11:30:00Z";
  const coming = { email_hint: "d•••@romashka.ru", ends_at: ends, file_sha256: HASH };
  server.use(
    http.post("*/api/v1/public/documents/look", () => HttpResponse.json(face)),
    answer("post", CODE, coming),
  );
});

async function asked() {
  renderPage("/d#ab.cd");
  await userEvent.click(await screen.findByRole("button", { name: "Получить код" }));
  return screen.findByLabelText("Код из письма");
}

describe("signing a document on its page", () => {
  it("is done by the code that came to the address of the agreement", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`*/api/v1${SIGN}`, async ({ request }) => {
        sent.push(await request.json());
        face = { ...act, signing: null, signature };
        return HttpResponse.json(signature);
      }),
      http.post(
        `*/api/v1${SIGN}/protocol`,
        () => new HttpResponse("%PDF", { headers: { "Content-Type": "application/pdf" } }),
      ),
    );
    const code = await asked();
    expect(
      screen.getByText(/Подписывает Петров Иван Сергеевич\. Код придёт на d•••@/),
    ).toBeDefined();
    const sentTo = screen.getByText(/^Код отправлен на d•••@romashka\.ru/);
    expect(sentTo.closest("[role=status]")).not.toBeNull();
    expect(code).toHaveProperty("autocomplete", "one-time-code");
    expect(code).toBe(document.activeElement);
    await userEvent.type(code, "123{Enter}");
    expect(await screen.findByText("Шесть цифр из письма")).toBeDefined();
    expect(sent).toEqual([]);
    await userEvent.type(code, " 456");
    await userEvent.click(screen.getByRole("button", { name: "Подписать" }));
    expect(
      await screen.findByText(/^Подписано: Петров Иван Сергеевич, Генеральный директор, 30\.11/),
    ).toBeDefined();
    expect(sent).toEqual([{ token: "ab.cd", code: "123456" }]);
    expect(screen.getByText(/01234567…fedcba98/)).toBeDefined();
    expect(screen.queryByLabelText("Код из письма")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Скачать протокол" }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(saved.mock.calls[0]?.[0]).toBe("Протокол подписания, Акт № 7 от 22.11.2026.pdf");
  });

  it("says at the field what is wrong with a code, and lets another one come", async () => {
    const wrong = "Код не подходит";
    server.use(refuse("post", SIGN, { status: 422, code: "signature_code_wrong", title: wrong }));
    const code = await asked();
    await userEvent.type(code, "000000{Enter}");
    expect(await screen.findByText(wrong)).toBeDefined();
    const spent = "Код больше не действует, запросите новый";
    server.use(refuse("post", SIGN, { status: 409, code: "signature_code_spent", title: spent }));
    await userEvent.click(screen.getByRole("button", { name: "Подписать" }));
    expect(await screen.findByText(spent)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Отправить код ещё раз" }));
    await waitFor(() => expect(screen.queryByText(spent)).toBeNull());
    expect(code).toHaveProperty("value", "");
  });

  it("waits where codes were asked for too often", async () => {
    const headers = { "Retry-After": "40" };
    const problem = { code: "too_many", status: 429, title: "Слишком часто" };
    server.use(
      http.post(`*/api/v1${CODE}`, () => HttpResponse.json(problem, { status: 429, headers })),
    );
    renderPage("/d#ab.cd");
    await userEvent.click(await screen.findByRole("button", { name: "Получить код" }));
    expect(await screen.findByText("Слишком часто. Повторите через 40 секунд.")).toBeDefined();
  });

  it("goes away where it was signed elsewhere meanwhile", async () => {
    server.use(
      http.post(`*/api/v1${CODE}`, () => {
        face = { ...act, signing: null, signature };
        return HttpResponse.json({ code: "not_signable", status: 409 }, { status: 409 });
      }),
    );
    renderPage("/d#ab.cd");
    await userEvent.click(await screen.findByRole("button", { name: "Получить код" }));
    expect(await screen.findByText(/^Подписано: Петров/)).toBeDefined();
  });

  it("is not offered where nobody may sign so", async () => {
    face = { ...act, signing: null };
    renderPage("/d#ab.cd");
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("button", { name: "Получить код" })).toBeNull();
  });
});
