import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type {
  GetDealMovementResponse,
  GetDealResponse,
  ListDealFilesResponse,
} from "@/shared/api/generated/types.gen";
import type { DealFile } from "@/shared/api/types";
import { answer, page } from "@/test/msw/handlers";
import { server } from "@/test/msw/server";
import { renderPage } from "@/test/render";
import { deal } from "@/test/samples";

function file(name: string): DealFile {
  return {
    id: `f-${name}`,
    deal_id: "d1",
    name,
    media_type: "text/plain",
    size: 2048,
    sha256: "00",
    uploaded_by: { id: "u1", name: "Анна Смирнова" },
    uploaded_at: "2026-11-20T10:00:00Z",
    deleted_at: null,
    version: 1,
  };
}

let kept: DealFile[] = [];

beforeEach(() => {
  kept = [];
  server.use(
    answer<GetDealResponse>("get", "/deals/d1", deal()),
    answer("get", "/deals/d1/events", page([])),
    answer<GetDealMovementResponse>("get", "/deals/d1/movement", { items: [] }),
    answer("get", "/deals/d1/notes", page([])),
    answer("get", "/deals/d1/tasks", page([])),
    answer("get", "/channels", page([])),
    answer("get", "/deal-types", page([])),
    http.get("*/api/v1/deals/d1/files", () => {
      const list: ListDealFilesResponse = page(kept);
      return HttpResponse.json(list);
    }),
  );
});

async function choose(...files: File[]): Promise<void> {
  await screen.findByRole("button", { name: "Добавить файлы" });
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error("no chooser of files");
  // As a browser that does not keep to `accept`: dropped files do not either.
  await userEvent.setup({ applyAccept: false }).upload(input, files);
}

describe("the files of a deal", () => {
  it("sends each under its name and shows it when it is there", async () => {
    const sent: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/deals/d1/files", ({ request }) => {
        sent.push(request.headers.get("X-File-Name"), request.headers.get("Authorization"));
        kept = [file("Счёт 15.txt")];
        return HttpResponse.json(kept[0], { status: 201 });
      }),
    );
    renderPage("/deals/d1");
    await choose(new File(["1"], "Счёт 15.txt"));
    expect(await screen.findByRole("button", { name: "Счёт 15.txt" })).toBeDefined();
    expect(sent).toEqual([encodeURIComponent("Счёт 15.txt"), "Bearer token-1"]);
    expect(screen.getByText(/^2\sкБ|^2\sКБ/)).toBeDefined();
  });

  it("tells of each that is not taken and sends it again with the same key", async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/deals/d1/files", ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        if (keys.length > 1) {
          kept = [file("a.txt")];
          return HttpResponse.json(kept[0], { status: 201 });
        }
        const busy = { code: "file_store_busy", status: 503, title: "Хранилище не отвечает" };
        return HttpResponse.json(busy, { status: 503 });
      }),
    );
    renderPage("/deals/d1");
    await choose(new File(["1"], "a.txt"), new File(["MZ"], "virus.exe"), new File([], "b.txt"));
    const list = within(await screen.findByRole("list", { name: "Файлы" }));
    expect(await list.findByText(/^Такие файлы не принимаются/)).toBeDefined();
    expect(list.getByText("Файл пустой.")).toBeDefined();
    expect(await list.findByText("Хранилище не отвечает")).toBeDefined();
    await userEvent.click(list.getByRole("button", { name: "Повторить" }));
    await waitFor(() => expect(list.getByRole("button", { name: "a.txt" })).toBeDefined());
    expect(keys[0]).toBe(keys[1]);
    await userEvent.click(list.getByRole("button", { name: "Убрать: virus.exe" }));
    await userEvent.click(list.getByRole("button", { name: "Убрать: b.txt" }));
    expect(list.getAllByRole("listitem")).toHaveLength(1);
  });
});
