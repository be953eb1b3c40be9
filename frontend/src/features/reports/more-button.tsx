import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";

type Props = { isLoading: boolean; isFailed: boolean; onMore: () => void };

/** Seen means that the next deals are needed; after a failure only a click asks again. */
export function MoreButton({ isLoading, isFailed, onMore }: Props) {
  const ref = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element || isFailed) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) more.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isFailed]);
  return (
    <Button ref={ref} variant="default" mt="sm" fullWidth loading={isLoading} onClick={onMore}>
      <Trans>Показать ещё</Trans>
    </Button>
  );
}
