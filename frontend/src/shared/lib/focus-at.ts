/** Puts the focus into the field of a pointer, wherever on the page that stands. */
export function focusAt(pointer: string): void {
  const fields = globalThis.document.querySelectorAll<HTMLElement>("[data-pointer]");
  const field = [...fields].find((one) => one.dataset["pointer"] === pointer);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}
