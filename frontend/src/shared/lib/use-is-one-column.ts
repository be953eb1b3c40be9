import { useMediaQuery } from "@mantine/hooks";

/** Up to 1024 px what stands beside the facts of a card comes below them, as in `card-page.module.css`. */
export function useIsOneColumn(): boolean {
  return useMediaQuery("(max-width: 64em)", false, { getInitialValueInEffect: false });
}
