import { expect, it } from "vitest";
import { scanRefusal } from "./scan-model";

it("a scan is a picture or a PDF, and not too large", () => {
  expect(scanRefusal({ name: "IMG_1.JPG", size: 5_000_000 })).toBeNull();
  expect(scanRefusal({ name: "акт.pdf", size: 1 })).toBeNull();
  expect(scanRefusal({ name: "акт.docx", size: 1 })).toBe("kind");
  expect(scanRefusal({ name: "акт", size: 1 })).toBe("kind");
  expect(scanRefusal({ name: "акт.png", size: 15 * 1024 * 1024 + 1 })).toBe("large");
  expect(scanRefusal({ name: "акт.png", size: 0 })).toBe("empty");
});
