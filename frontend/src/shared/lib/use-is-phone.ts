import { useMediaQuery } from "@mantine/hooks";

/** Below 768 px the page is one column with a bottom bar. */
export function useIsPhone(): boolean {
  return useMediaQuery("(max-width: 47.99em)", false, { getInitialValueInEffect: false });
}
