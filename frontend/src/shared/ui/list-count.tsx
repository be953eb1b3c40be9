import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { formatCount } from "../lib/numbers";

export type Asked = "no" | "roughly" | "exactly";

type Props = {
  /** How many there are, when all of them are here. */
  loaded: number | null;
  asked: Asked;
  onAsk: (how: Asked) => void;
  query: {
    data: { count?: number | null; count_is_exact?: boolean | null } | undefined;
    isError: boolean;
    isFetching: boolean;
    refetch: () => unknown;
  };
};

/** Counting a long list costs the server time, so it is done for those who ask. */
export function ListCount({ loaded, asked, onAsk, query }: Props) {
  const { t } = useLingui();
  if (loaded !== null) return <Shown text={formatCount(loaded)} />;
  if (asked === "no" || query.isError) {
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        fw={400}
        onClick={() => (asked === "no" ? onAsk("roughly") : query.refetch())}
      >
        {query.isError ? <Trans>Посчитать ещё раз</Trans> : <Trans>Сколько всего?</Trans>}
      </Button>
    );
  }
  const found = query.data?.count ?? null;
  if (found === null) return <Shown text="…" />;
  if (query.data?.count_is_exact !== false) return <Shown text={formatCount(found)} />;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      fw={400}
      loading={query.isFetching}
      aria-label={t`Больше ${formatCount(found)}. Посчитать точно`}
      onClick={() => onAsk("exactly")}
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
