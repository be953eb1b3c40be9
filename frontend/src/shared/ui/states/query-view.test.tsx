import { useQuery } from "@tanstack/react-query";
import { act, fireEvent, screen } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderPart } from "@/test/render";
import { ApiError } from "@/shared/api/api-error";
import { QueryView } from "./query-view";

type Query = Parameters<typeof QueryView<string>>[0]["query"];

const query = (extra: Partial<Query> = {}): Query => ({
  data: undefined,
  error: null,
  isLoading: false,
  isRefetchError: false,
  isFetching: false,
  dataUpdatedAt: new Date("2026-11-22T11:05:00Z").getTime(),
  refetch: () => Promise.resolve(),
  ...extra,
});

let current = query();
let listener = (): void => undefined;
const subscribe = (next: () => void) => {
  listener = next;
  return () => undefined;
};

/** A page whose query changes as the server answers. */
function Page() {
  const asked = useSyncExternalStore(subscribe, () => current);
  return (
    <QueryView query={asked} skeleton={<span>скелет</span>}>
      {(text) => <p>{text}</p>}
    </QueryView>
  );
}

function show(first: Query): void {
  current = first;
  renderPart(<Page />);
}

function answer(next: Query): void {
  act(() => {
    current = next;
    listener();
  });
}

function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

const isSeen = (): boolean =>
  screen
    .queryByText("скелет")
    ?.closest("[aria-busy]")
    ?.getAttribute("style")
    ?.includes("visible") ?? false;

describe("a part of the page that is asked from the server", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("shows nothing for a quick answer", () => {
    show(query({ isLoading: true }));
    pass(100);
    expect(isSeen()).toBe(false);
    answer(query({ data: "данные" }));
    pass(0);
    expect(screen.getByText("данные")).toBeDefined();
  });

  it("shows the skeleton for 300 ms at least, once it is seen", () => {
    show(query({ isLoading: true }));
    pass(160);
    expect(isSeen()).toBe(true);
    answer(query({ data: "данные" }));
    pass(200);
    expect(screen.queryByText("данные")).toBeNull();
    expect(isSeen()).toBe(true);
    pass(150);
    expect(screen.getByText("данные")).toBeDefined();
  });

  it("says when it takes unusually long", () => {
    show(query({ isLoading: true }));
    pass(10_001);
    expect(screen.getByText("Дольше обычного…")).toBeDefined();
  });

  it("keeps old data after a failed refetch and says how old they are", () => {
    show(query({ data: "данные", isRefetchError: true, error: ApiError.network() }));
    expect(screen.getByText("данные")).toBeDefined();
    expect(screen.getByText(/данные от \d\d:05/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Обновить" })).toBeDefined();
  });

  it("tells in its place what went wrong", () => {
    show(query({ error: ApiError.network() }));
    expect(screen.getByRole("alert").textContent).toContain("Нет связи с сервером");
  });

  it("can be cancelled when it takes unusually long, and asked again", async () => {
    renderPart(<Waiting />);
    pass(10_001);
    fireEvent.click(screen.getByRole("button", { name: "Отменить" }));
    await act(() => vi.advanceTimersByTimeAsync(400));
    expect(screen.getByText("Загрузка остановлена")).toBeDefined();
    expect(asked).toEqual(["asked", "let go"]);
    fireEvent.click(screen.getByRole("button", { name: "Повторить" }));
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(asked).toEqual(["asked", "let go", "asked"]);
    expect(isSeen()).toBe(true);
  });
});

const asked: string[] = [];

/** A server that never answers. */
function Waiting() {
  const silence = useQuery({
    queryKey: ["silence"],
    queryFn: ({ signal }) =>
      new Promise<string>((_, reject) => {
        asked.push("asked");
        signal.addEventListener("abort", () => {
          asked.push("let go");
          reject(new DOMException("", "AbortError"));
        });
      }),
  });
  return (
    <QueryView query={silence} skeleton={<span>скелет</span>}>
      {(text) => <p>{text}</p>}
    </QueryView>
  );
}
