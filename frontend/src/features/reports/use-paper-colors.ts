import { useEffect } from "react";

const SCHEME = "data-mantine-color-scheme";

/** Paper is white, whatever the screen is. */
export function usePaperColors(): void {
  useEffect(() => {
    const root = document.documentElement;
    let own: string | null = null;
    const begin = (): void => {
      own = root.getAttribute(SCHEME);
      root.setAttribute(SCHEME, "light");
    };
    const end = (): void => {
      if (own !== null) root.setAttribute(SCHEME, own);
    };
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
}
