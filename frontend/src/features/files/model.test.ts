import { describe, expect, it } from "vitest";
import { refusalOf } from "@/shared/lib/file-refusal";
import { ACCEPTED, lookOf, preview, RULE } from "./model";

describe("a file before it is sent", () => {
  it("is refused for what the server would refuse it for", () => {
    const of = (name: string, size: number) => refusalOf({ name, type: "", size }, RULE);
    expect(of("Договор.PDF", 10)).toBeNull();
    expect(of("page.html", 10)).toBe("kind");
    expect(of("README", 10)).toBe("kind");
    expect(of("a.zip", 25 * 1024 * 1024)).toBeNull();
    expect(of("a.zip", 25 * 1024 * 1024 + 1)).toBe("large");
    expect(of("a.txt", 0)).toBe("empty");
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
