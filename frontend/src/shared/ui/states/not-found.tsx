import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { EmptyState } from "./empty-state";

export function NotFound() {
  return (
    <EmptyState
      kind="none"
      title={<Trans>Такой страницы нет</Trans>}
      hint={<Trans>Возможно, ссылка устарела или запись удалена.</Trans>}
      action={
        <Button component="a" href="/" variant="light">
          <Trans>К воронке</Trans>
        </Button>
      }
    />
  );
}
