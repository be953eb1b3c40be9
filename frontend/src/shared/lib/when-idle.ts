/** Runs when the page has shown itself and has nothing better to do; Safari has no idle callback. */
export function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback === "function") {
    const id = window.requestIdleCallback(work, { timeout: 3_000 });
    return () => window.cancelIdleCallback(id);
  }
  const timer = setTimeout(work, 1_500);
  return () => clearTimeout(timer);
}
