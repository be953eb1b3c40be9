import { expect, it } from "vitest";
import { ApiError } from "@/shared/api/api-error";
import { refusalOf } from "@/shared/lib/file-refusal";
import { ACCEPTED, refusalIn, RULE } from "./picture-model";

it("a picture is a PNG or a JPEG of at most 2 MiB", () => {
  const of = (type: string, size: number) => refusalOf({ name: "logo", type, size }, RULE);
  expect(of("image/png", 2 * 1024 * 1024)).toBeNull();
  expect(of("image/jpeg", 2 * 1024 * 1024 + 1)).toBe("large");
  expect(of("image/svg+xml", 10)).toBe("kind");
  expect(of("image/png", 0)).toBe("empty");
  expect(ACCEPTED).toBe("image/png,image/jpeg");
});

it("what the server has against a picture is told apart from what it cannot do", () => {
  const refused = (code: string) => refusalIn(new ApiError({ status: 415, code, message: "" }));
  expect(refused("file_mismatch")).toBe("kind");
  expect(refused("file_empty")).toBe("empty");
  expect(refused("file_too_large")).toBe("large");
  expect(refused("file_store_busy")).toBeNull();
  expect(refusalIn(new Error("x"))).toBeNull();
});
