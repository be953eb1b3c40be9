import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LegalEntity, Me } from "@/shared/api/types";
import { answer, me, page, refuse } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { legalEntity } from "@/test/samples";

const picture = { sha256: "abc", size: 9, width: 600, height: 400 };
const png = new File(["png"], "stamp.png", { type: "image/png" });
let now: LegalEntity;
let sent: [string, string, string | null][];

beforeEach(() => {
  now = legalEntity();
  sent = [];
  Object.assign(URL, { createObjectURL: vi.fn(() => "blob:stamp"), revokeObjectURL: vi.fn() });
  const change =
    (held: typeof picture | null) =>
    ({ request, params }: { request: Request; params: Record<string, unknown> }) => {
      const which = String(params["which"]);
      sent.push([request.method, which, request.headers.get("If-Match")]);
      now = { ...now, pictures: { [which]: held }, version: now.version + 1 };
      return HttpResponse.json(now);
    };
  const path = "*/api/v1/legal-entities/f1";
  server.use(
    http.get("*/api/v1/legal-entities", () => HttpResponse.json(page([now]))),
    http.get(path, () => HttpResponse.json(now)),
    http.get(`${path}/pictures/:which`, () => new HttpResponse("png")),
    http.put(`${path}/pictures/:which`, change(picture)),
    http.delete(`${path}/pictures/:which`, change(null)),
  );
});

/** The row of a picture, and its chooser, which the browser hides. */
async function row(name: string) {
  const list = within(await screen.findByRole("list", { name: "Картинки организации" }));
  const found = list.getByText(name).closest<HTMLElement>('[role="listitem"]') ?? expect.fail();
  const input = found.querySelector<HTMLInputElement>('input[type="file"]');
  return { ...within(found), input };
}

const put = (input: HTMLInputElement | null, file: File): void => {
  fireEvent.change(input ?? expect.fail(), { target: { files: [file] } });
};

describe("the pictures of an own firm", () => {
  it("are put in, seen and taken out under the version that was seen", async () => {
    renderPage("/settings/legal-entities/f1");
    const stamp = await row("Печать организации");
    expect(stamp.getByText("не загружено")).toBeDefined();
    put(stamp.input, png);
    const seen = await screen.findByRole("img", { name: "Печать организации" });
    await waitFor(() => expect(seen.getAttribute("src")).toBe("blob:stamp"));
    fireEvent.click(screen.getByRole("button", { name: "Убрать: Печать организации" }));
    await waitFor(() =>
      expect(screen.queryByRole("img", { name: "Печать организации" })).toBeNull(),
    );
    expect(sent).toEqual([
      ["PUT", "stamp", '"1"'],
      ["DELETE", "stamp", '"2"'],
    ]);
    expect(await screen.findByText("Убрано: Печать организации")).toBeDefined();
  });

  it("that cannot be printed are refused in words, here or by the server", async () => {
    renderPage("/settings/legal-entities/f1");
    const logo = await row("Логотип");
    put(logo.input, new File(["x"], "logo.svg", { type: "image/svg+xml" }));
    expect(await logo.findByText(/Нужен PNG или JPEG/)).toBeDefined();
    put(logo.input, new File([new Uint8Array(2_200_000)], "l.png", { type: "image/png" }));
    expect(await logo.findByText(/Файл больше 2 МБ/)).toBeDefined();
    expect(sent).toEqual([]);
    server.use(
      refuse("put", "/legal-entities/f1/pictures/logo", { status: 415, code: "file_mismatch" }),
    );
    put(logo.input, png);
    expect(await logo.findByText(/Нужен PNG или JPEG/)).toBeDefined();
  });

  it("are only looked at by whoever may not manage firms", async () => {
    now = legalEntity({ pictures: { signature: picture } });
    const permissions = me.permissions.filter(({ name }) => name !== "legal_entities.manage");
    server.use(answer<Me>("get", "/me", { ...me, permissions }));
    renderPage("/settings/legal-entities/f1");
    expect(await screen.findByRole("img", { name: "Подпись руководителя" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Убрать: Подпись руководителя" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Загрузить: Логотип" })).toBeNull();
  });
});
