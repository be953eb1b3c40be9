import "@mantine/core/styles/Kbd.layer.css";
import "@mantine/core/styles/Switch.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Kbd, Stack, Switch, Text } from "@mantine/core";
import { Fragment, useState } from "react";
import { keyCaps } from "@/shared/actions/keys";
import { useAllActions } from "@/shared/actions/registry";
import { areLetterKeysOn, setLetterKeys } from "@/shared/actions/shortcuts";
import { PlainTable } from "@/shared/ui/plain-table";
import { Dialog } from "@/shared/ui/dialog";

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
  const { i18n } = useLingui();
  const actions = useAllActions().filter((action) => action.shortcut);
  const [isOn, setOn] = useState(areLetterKeysOn);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        <Trans>Буквы — по месту на клавиатуре: работают и в русской раскладке.</Trans>
      </Text>
      <PlainTable>
        {actions.map((action) => (
          <tr key={action.id}>
            <td>{i18n._(action.title)}</td>
            <td style={{ textAlign: "right" }}>
              {keyCaps(action.shortcut ?? "").map((stroke) => (
                <Fragment key={stroke.join("+")}>
                  {" "}
                  {stroke.map((cap) => (
                    <Kbd key={cap} ml={4}>
                      {cap}
                    </Kbd>
                  ))}
                </Fragment>
              ))}
            </td>
          </tr>
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
