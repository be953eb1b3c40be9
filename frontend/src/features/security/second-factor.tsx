import { Plural, Trans } from "@lingui/react/macro";
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { lazy, useState } from "react";
import type { SecondFactorState } from "@/shared/api/types";
import { WhenOpened } from "@/shared/ui/when-opened";

const SetUpDialog = lazy(async () => ({
  default: (await import("./set-up-dialog")).SetUpDialog,
}));
const SwitchOffDialog = lazy(async () => ({
  default: (await import("./switch-off-dialog")).SwitchOffDialog,
}));

/** Whether sign-in asks for a code, and the way to change that. */
export function SecondFactor({ state }: { state: SecondFactorState }) {
  const [isSettingUp, setSettingUp] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const left = state.recovery_codes_left;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Badge variant="light" color={state.is_on ? "green" : "gray"} tt="none">
          {state.is_on ? <Trans>Включён</Trans> : <Trans>Выключен</Trans>}
        </Badge>
        {state.is_on && (
          <Text size="sm" c="dimmed">
            <Plural
              value={left}
              one="Остался # код восстановления"
              few="Осталось # кода восстановления"
              many="Осталось # кодов восстановления"
              other="Осталось # кода восстановления"
            />
          </Text>
        )}
      </Group>
      <Text size="sm" c="dimmed" maw={520}>
        <Trans>
          Кроме пароля, при входе понадобится код из приложения на телефоне. Так аккаунт защищён,
          даже если пароль узнали.
        </Trans>
      </Text>
      <Group>
        {state.is_on ? (
          <Button variant="default" onClick={() => setLeaving(true)}>
            <Trans>Выключить</Trans>
          </Button>
        ) : (
          <Button onClick={() => setSettingUp(true)}>
            <Trans>Включить</Trans>
          </Button>
        )}
      </Group>
      <WhenOpened opened={isSettingUp}>
        <SetUpDialog opened={isSettingUp} onClose={() => setSettingUp(false)} />
      </WhenOpened>
      <WhenOpened opened={isLeaving}>
        <SwitchOffDialog opened={isLeaving} onClose={() => setLeaving(false)} />
      </WhenOpened>
    </Stack>
  );
}
