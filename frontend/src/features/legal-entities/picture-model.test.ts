import { expect, it } from "vitest";
import { ApiError } from "@/shared/api/api-error";
import { ACCEPTED, refusalIn, refusalOf } from "./picture-model";

it("a picture is a PNG or a JPEG of at most 2 MiB", () => {
  expect(refusalOf({ type: "image/png", size: 2 * 1024 * 1024 })).toBeNull();
  expect(refusalOf({ type: "image/jpeg", size: 2 * 1024 * 1024 + 1 })).toBe("large");
  expect(refusalOf({ type: "image/svg+xml", size: 10 })).toBe("kind");
  expect(refusalOf({ type: "image/png", size: 0 })).toBe("kind");
  expect(ACCEPTED).toBe("image/png,image/jpeg");
});

it("what the server has against a picture is told apart from what it cannot do", () => {
  const refused = (code: string) => refusalIn(new ApiError({ status: 415, code, message: "" }));
  expect(refused("file_mismatch")).toBe("kind");
  expect(refused("file_too_large")).toBe("large");
  expect(refused("file_store_busy")).toBeNull();
  expect(refusalIn(new Error("x"))).toBeNull();
});
