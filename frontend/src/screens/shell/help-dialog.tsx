import "@mantine/core/styles/Switch.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { useAllActions } from "@/shared/actions/registry";
import { areLetterKeysOn, setLetterKeys } from "@/shared/actions/shortcuts";
import { PlainTable } from "@/shared/ui/plain-table";
import { Dialog } from "@/shared/ui/dialog";
import { KeyRow } from "./key-row";

/** Every shortcut that works on this page, and a switch for the single letters. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Клавиши`} size={520}>
      <HelpContent />
    </Dialog>
  );
}

function HelpContent() {
  const actions = useAllActions().filter((action) => action.shortcut);
  const [isOn, setOn] = useState(areLetterKeysOn);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        <Trans>
          Буквы — по месту на клавиатуре: работают и в русской раскладке. Нажмите на клавишу, чтобы
          выбрать другую.
        </Trans>
      </Text>
      <PlainTable>
        {actions.map((action) => (
          <KeyRow key={action.id} action={action} />
        ))}
      </PlainTable>
      <Switch
        checked={isOn}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          setLetterKeys(event.currentTarget.checked);
        }}
        label={<Trans>Однобуквенные клавиши</Trans>}
        description={<Trans>Выключите, если диктуете голосом. Ctrl-сочетания останутся.</Trans>}
      />
    </Stack>
  );
}
