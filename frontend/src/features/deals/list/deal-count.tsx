import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatCount } from "@/shared/lib/numbers";
import { dealListQueries } from "./api";
import type { DealsSearch } from "./search-types";

type Props = {
  search: DealsSearch;
  /** How many there are, when all of them are here. */
  loaded: number | null;
};

/** Counting many deals costs the server time, so it is done for those who ask. */
export function DealCount({ search, loaded }: Props) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<"no" | "roughly" | "exactly">("no");
  const count = useQuery({
    ...dealListQueries.count(search, asked === "exactly"),
    enabled: asked !== "no" && loaded === null,
  });
  if (loaded !== null) return <Shown text={formatCount(loaded)} />;
  if (asked === "no" || count.isError) {
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        fw={400}
        onClick={() => (asked === "no" ? setAsked("roughly") : void count.refetch())}
      >
        {count.isError ? <Trans>Посчитать ещё раз</Trans> : <Trans>Сколько всего?</Trans>}
      </Button>
    );
  }
  const found = count.data?.count ?? null;
  if (found === null) return <Shown text="…" />;
  if (count.data?.count_is_exact !== false) return <Shown text={formatCount(found)} />;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      fw={400}
      loading={count.isFetching}
      aria-label={t`Больше ${formatCount(found)}. Посчитать точно`}
      onClick={() => setAsked("exactly")}
    >
      {`${formatCount(found)}+`}
    </Button>
  );
}

function Shown({ text }: { text: string }) {
  return (
    <Text c="dimmed" role="status">
      {text}
    </Text>
  );
}
