import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";
import type { DocumentSending } from "@/shared/api/types";
import { refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPart } from "@/test/render";
import { dealDocument } from "@/test/samples";
import { SendingBlock } from "./sending-block";

const invoice = dealDocument({ stage: "issued", number: "15", company_id: null, contact_id: null });
const nothing: DocumentSending = { share: null, letters: [] };

function sending(of: () => DocumentSending): void {
  server.use(http.get("*/api/v1/documents/w1/sending", () => HttpResponse.json(of())));
}

const share = {
  link: "https://crm.example.ru/d#ab.cd",
  last_day: "2026-12-22",
  is_good: true,
  seen_at: null,
  seen_last_at: null,
  answer: null,
  created_at: "2026-11-22T10:00:00Z",
};

describe("the way of a document to its client", () => {
  it("opens the page and shows its link", async () => {
    let now = nothing;
    sending(() => now);
    server.use(
      http.post("*/api/v1/documents/w1/share", () => {
        now = { share, letters: [] };
        return HttpResponse.json(share);
      }),
    );
    renderPart(<SendingBlock document={invoice} canSend />);
    await userEvent.click(await screen.findByRole("button", { name: "Ссылка для клиента" }));
    expect(await screen.findByText(/crm\.example\.ru\/d#ab\.cd/)).toBeDefined();
    expect(screen.getByText(/Клиент документ не открывал/)).toBeDefined();
  });

  it("says what to do where the browser does not copy", async () => {
    sending(() => ({ share, letters: [] }));
    const person = userEvent.setup();
    const refused = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("no"));
    renderPart(<SendingBlock document={invoice} canSend />);
    await person.click(await screen.findByRole("button", { name: "Скопировать ссылку" }));
    expect((await screen.findByRole("alert")).textContent).toBe(
      "Скопировать не получилось: выделите ссылку сами",
    );
    refused.mockResolvedValue();
    await person.click(screen.getByRole("button", { name: "Скопировать ссылку" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("sends a letter under one key, however often it is pressed", async () => {
    sending(() => nothing);
    const sent: [string | null, unknown][] = [];
    server.use(
      http.post("*/api/v1/documents/w1/letters", async ({ request }) => {
        sent.push([request.headers.get("Idempotency-Key"), await request.json()]);
        return sent.length === 1
          ? HttpResponse.json({ code: "overloaded", status: 503 }, { status: 503 })
          : HttpResponse.json({ id: "l1" }, { status: 201 });
      }),
    );
    renderPart(<SendingBlock document={invoice} canSend />);
    await userEvent.click(await screen.findByRole("button", { name: "Отправить по почте" }));
    const send = await screen.findByRole("button", { name: "Отправить" });
    await userEvent.click(send);
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText("Кому"), "buh@romashka.ru");
    await userEvent.click(send);
    await waitFor(() => expect(sent).toHaveLength(1));
    await userEvent.click(await screen.findByRole("button", { name: "Отправить" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[0]?.[0]).not.toBeNull();
    expect(sent[0]?.[1]).toMatchObject({ to: "buh@romashka.ru", has_file: true });
  });

  it("tells of letters that did not go, and says at its field what is wrong with an address", async () => {
    sending(() => ({
      share: null,
      letters: [
        {
          id: "l1",
          to: "nobody@romashka.ru",
          has_copy: false,
          subject: "Счёт",
          message: "Здравствуйте!",
          has_file: true,
          state: "failed",
          failure: "refused",
          created_at: "2026-11-22T10:00:00Z",
          settled_at: "2026-11-22T10:01:00Z",
          file_sha256: null,
        },
      ],
    }));
    server.use(
      refuse("post", "/documents/w1/letters", {
        status: 422,
        code: "invalid",
        errors: [{ pointer: "/to", code: "malformed", message: "Это не адрес" }],
      }),
    );
    renderPart(<SendingBlock document={invoice} canSend />);
    expect(await screen.findByText(/на nobody@romashka\.ru не ушло/)).toBeDefined();
    expect(screen.getByText(/не принимает писем/)).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Отправить по почте" }));
    await userEvent.type(await screen.findByLabelText("Кому"), "не адрес");
    await userEvent.click(screen.getByRole("button", { name: "Отправить" }));
    await waitFor(() =>
      expect(screen.getByLabelText("Кому").getAttribute("aria-invalid")).toBe("true"),
    );
  });

  it("tells that the client has signed by a code, with its protocol", async () => {
    const signature = {
      signer: "Петров Иван Сергеевич",
      post: null,
      signed_at: "2026-11-30T11:05:00Z",
      file_sha256: "ab".repeat(32),
    };
    sending(() => ({ ...nothing, signature }));
    const asked = vi.fn<() => void>();
    server.use(
      http.get("*/api/v1/documents/w1/signature", () => {
        asked();
        return new HttpResponse("%PDF", { headers: { "Content-Type": "application/pdf" } });
      }),
    );
    renderPart(<SendingBlock document={invoice} canSend />);
    expect(
      await screen.findByText(/^Подписан кодом: Петров Иван Сергеевич, 30\.11\.2026/),
    ).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Протокол" }));
    await waitFor(() => expect(asked).toHaveBeenCalled());
  });
});
