import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Dialog } from "@/shared/ui/dialog";
import { leave } from "./api";
import { LoginForm } from "./login-form";

/** The session ended under an open page: we ask over it, and what was typed below stays. */
export function LoginOverlay({ opened, login }: { opened: boolean; login: string }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  return (
    <Dialog opened={opened} isLocked title={t`Войдите ещё раз`} size={400}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          <Trans>Сеанс закончился. Всё, что вы ввели, останется на странице.</Trans>
        </Text>
        <LoginForm login={login} onDone={() => void queries.invalidateQueries()} />
        <Button variant="subtle" color="gray" onClick={() => void leave()}>
          <Trans>Выйти</Trans>
        </Button>
      </Stack>
    </Dialog>
  );
}
