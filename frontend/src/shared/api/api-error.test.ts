import { describe, expect, it } from "vitest";
import { ApiError, isApiError, isStale } from "./api-error";

function problem(status: number, body: unknown, headers: HeadersInit = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

describe("a refusal of the API", () => {
  it("keeps code, fields and the request's number", async () => {
    const error = await ApiError.fromResponse(
      problem(422, {
        code: "invalid",
        title: "Проверьте поля",
        request_id: "r-1",
        errors: [{ pointer: "/email", code: "taken", message: "Почта занята" }],
      }),
    );
    expect(error).toMatchObject({ status: 422, code: "invalid", requestId: "r-1" });
    expect(error.message).toBe("Проверьте поля");
    expect(error.fields).toEqual([{ pointer: "/email", code: "taken", message: "Почта занята" }]);
    expect(isApiError(error, "invalid")).toBe(true);
    expect(isApiError(error, "other")).toBe(false);
  });

  it("reads the accounts to choose from and the time to wait", async () => {
    const choice = { code: "choose_account", accounts: [{ address: "a", name: "А" }] };
    expect((await ApiError.fromResponse(problem(409, choice))).accounts).toHaveLength(1);
    const busy = await ApiError.fromResponse(problem(429, {}, { "Retry-After": "7" }));
    expect(busy).toMatchObject({ retryAfter: 7, code: "http_429" });
  });

  it("survives an answer that is not JSON", async () => {
    const error = await ApiError.fromResponse(new Response("<html>", { status: 502 }));
    expect(error).toMatchObject({ status: 502, code: "http_502", message: "" });
    expect(isStale(new ApiError({ status: 412, code: "stale", message: "" }))).toBe(true);
  });
});
