import { expect, it } from "vitest";
import { refusalOf } from "./scan-model";

it("a scan is a picture or a PDF of a size that travels", () => {
  expect(refusalOf({ name: "скан.PDF", size: 10 })).toBeNull();
  expect(refusalOf({ name: "скан.tiff", size: 10 })).toBe("kind");
  expect(refusalOf({ name: "скан.jpg", size: 0 })).toBe("empty");
  expect(refusalOf({ name: "скан.png", size: 26 * 1024 * 1024 })).toBe("large");
});
