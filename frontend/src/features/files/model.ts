import type { DealFile } from "@/shared/api/types";
import type { FileRule } from "@/shared/lib/file-refusal";

/** The server looks at the content, too; these are what it takes at all. */
const ENDINGS = new Set(
  "pdf docx xlsx pptx doc xls ppt odt ods jpg jpeg png webp heic heif txt csv zip eml msg sig p7s".split(
    " ",
  ),
);

/** For the chooser of files; a phone offers its camera because of the images. */
export const ACCEPTED = ["image/*", ...[...ENDINGS].map((ending) => `.${ending}`)].join(",");

/** What would be refused anyway is told before it travels. */
export const RULE: FileRule = {
  sort: "any",
  most: 25,
  fits: ({ name }) => ENDINGS.has(endingOf(name)),
};

export function endingOf(name: string): string {
  const at = name.lastIndexOf(".");
  return at === -1 ? "" : name.slice(at + 1).toLowerCase();
}

export type Look = "image" | "pdf" | "text" | "table" | "slides" | "archive" | "letter" | "other";

const LOOKS: Record<string, Look> = {
  pdf: "pdf",
  jpg: "image",
  jpeg: "image",
  png: "image",
  webp: "image",
  heic: "image",
  heif: "image",
  doc: "text",
  docx: "text",
  odt: "text",
  txt: "text",
  xls: "table",
  xlsx: "table",
  ods: "table",
  csv: "table",
  ppt: "slides",
  pptx: "slides",
  zip: "archive",
  eml: "letter",
  msg: "letter",
};

export function lookOf(name: string): Look {
  return LOOKS[endingOf(name)] ?? "other";
}

/** What every browser can show; HEIC is an image that most cannot. */
export function preview(file: Pick<DealFile, "media_type">): "image" | "pdf" | null {
  if (file.media_type === "application/pdf") return "pdf";
  return ["image/jpeg", "image/png", "image/webp"].includes(file.media_type) ? "image" : null;
}
