import { describe, expect, it } from "vitest";
import { ACCEPTED, lookOf, preview, refusalOf } from "./model";

describe("a file before it is sent", () => {
  it("is refused for what the server would refuse it for", () => {
    expect(refusalOf({ name: "Договор.PDF", size: 10 })).toBeNull();
    expect(refusalOf({ name: "page.html", size: 10 })).toBe("kind");
    expect(refusalOf({ name: "README", size: 10 })).toBe("kind");
    expect(refusalOf({ name: "a.zip", size: 25 * 1024 * 1024 })).toBeNull();
    expect(refusalOf({ name: "a.zip", size: 25 * 1024 * 1024 + 1 })).toBe("large");
    expect(refusalOf({ name: "a.txt", size: 0 })).toBe("empty");
  });

  it("is chosen among images and the endings that are taken", () => {
    expect(ACCEPTED).toContain("image/*,.pdf,");
    expect(ACCEPTED).not.toContain("svg");
  });
});

describe("a file in the list", () => {
  it("looks like what it is", () => {
    expect(lookOf("скан.JPG")).toBe("image");
    expect(lookOf("подпись.sig")).toBe("other");
    expect(lookOf("смета.xlsx")).toBe("table");
  });

  it("is shown in place when every browser can", () => {
    expect(preview({ media_type: "application/pdf" })).toBe("pdf");
    expect(preview({ media_type: "image/webp" })).toBe("image");
    expect(preview({ media_type: "image/heic" })).toBeNull();
  });
});
