import { i18n } from "@lingui/core";

type Size = { value: number; unit: "byte" | "kilobyte" | "megabyte" | "gigabyte" };

/** In the unit in which it is short. */
export function sizeOf(bytes: number): Size {
  if (bytes < 1024) return { value: bytes, unit: "byte" };
  if (bytes < 1024 ** 2) return { value: bytes / 1024, unit: "kilobyte" };
  if (bytes < 1024 ** 3) return { value: bytes / 1024 ** 2, unit: "megabyte" };
  return { value: bytes / 1024 ** 3, unit: "gigabyte" };
}

/** «1,2 МБ». */
export function formatSize(bytes: number): string {
  const { value, unit } = sizeOf(bytes);
  return new Intl.NumberFormat(i18n.locale === "en" ? "en-GB" : "ru-RU", {
    style: "unit",
    unit,
    maximumFractionDigits: value < 10 && unit !== "byte" ? 1 : 0,
  }).format(value);
}
