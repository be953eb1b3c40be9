import { useEffect, useState } from "react";

/** Files dragged from outside fall anywhere on the page; answers whether some hang over it. */
export function useFileDrop(isOn: boolean, onFiles: (files: File[]) => void): boolean {
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    if (!isOn) return undefined;
    const guarded =
      (handle: (event: DragEvent) => void) =>
      (event: DragEvent): void => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        handle(event);
      };
    const enter = guarded(() => setDepth((now) => now + 1));
    const leave = guarded(() => setDepth((now) => Math.max(0, now - 1)));
    const over = guarded(() => {});
    const fall = guarded((event) => {
      setDepth(0);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    });
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", over);
    window.addEventListener("drop", fall);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", over);
      window.removeEventListener("drop", fall);
    };
  }, [isOn, onFiles]);
  return isOn && depth > 0;
}
