import { expect, it } from "vitest";
import { refusalOf, scanRule } from "./file-refusal";

it("a scan is a picture or a PDF, neither empty nor too large", () => {
  const of = (name: string, size: number) => refusalOf({ name, type: "", size }, scanRule(15));
  expect(of("IMG_1.JPG", 5_000_000)).toBeNull();
  expect(of("акт.pdf", 15 * 1024 * 1024)).toBeNull();
  expect(of("акт.docx", 1)).toBe("kind");
  expect(of("акт", 1)).toBe("kind");
  expect(of("акт.png", 15 * 1024 * 1024 + 1)).toBe("large");
  expect(of("акт.png", 0)).toBe("empty");
});
