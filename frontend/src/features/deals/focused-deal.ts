/** The deal whose card or row has the focus. */
export function focusedDeal(): string | null {
  return document.activeElement?.closest("[data-deal]")?.getAttribute("data-deal") ?? null;
}

/** Is it its link that has the focus, and no button beside it? */
export function isDealLinkFocused(): boolean {
  return document.activeElement instanceof HTMLAnchorElement && focusedDeal() !== null;
}

export function focusDeal(id: string): void {
  const place = document.querySelector(`[data-deal="${CSS.escape(id)}"]`);
  const link = place instanceof HTMLAnchorElement ? place : place?.querySelector("a");
  link?.focus();
}
