import { Trans } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { Component, type ReactNode } from "react";

type Props = { children: ReactNode };

/** The last net: a broken page still says so in words and offers a way out. */
export class ErrorBoundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Stack align="center" justify="center" mih="100dvh" p="md" role="alert">
        <Text fw={600}>
          <Trans>Страница сломалась. Ваши данные на сервере целы.</Trans>
        </Text>
        <Button onClick={() => window.location.reload()}>
          <Trans>Открыть заново</Trans>
        </Button>
      </Stack>
    );
  }
}
