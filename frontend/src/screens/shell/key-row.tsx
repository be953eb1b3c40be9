import "@mantine/core/styles/Kbd.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Kbd, Text } from "@mantine/core";
import { Fragment, type KeyboardEvent, type ReactNode, useState } from "react";
import { chosenKey, clashOf, isMovable } from "@/shared/actions/key-choice-model";
import { movedKeys } from "@/shared/actions/keymap";
import { type Action, currentActions, moveKey } from "@/shared/actions/registry";
import { useKeyCaps } from "@/shared/actions/use-key-caps";
import { allKeys } from "./all-keys";

const MODIFIER = /^(Shift|Control|Alt|Meta)/;

/** An action and its key; a press on the key asks for another one. */
export function KeyRow({ action }: { action: Action }) {
  const { t, i18n } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ReactNode>(null);
  const shortcut = action.shortcut ?? "";
  const usual = action.usual ?? shortcut;
  const title = i18n._(action.title);

  const ask = (isAsked: boolean): void => {
    setAsking(isAsked);
    setRefusal(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isAsking || MODIFIER.test(event.code)) return;
    if (event.code === "Tab") {
      ask(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.code === "Escape") {
      ask(false);
      return;
    }
    const wish = chosenKey(usual, event);
    if (wish === null) {
      setRefusal(<Trans>Эту клавишу занять нельзя</Trans>);
      return;
    }
    const clash = clashOf(wish, usual, knownKeys());
    if (clash) {
      const other = i18n._(clash.title);
      setRefusal(<Trans>Занято: {other}</Trans>);
      return;
    }
    moveKey(usual, wish === usual ? null : wish);
    ask(false);
  };

  return (
    <tr>
      <td>
        {title}
        {refusal && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {refusal}
          </Text>
        )}
      </td>
      <td style={{ textAlign: "right" }}>
        {action.usual && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => moveKey(usual, null)}
          >
            <Trans>Вернуть как было</Trans>
          </Button>
        )}
        {isMovable(usual) && !action.isHelpOnly ? (
          <Button
            size="compact-sm"
            variant={isAsking ? "light" : "subtle"}
            color={isAsking ? "spruce" : "gray"}
            // Esc takes the question back, not the whole dialog.
            data-mantine-stop-propagation={isAsking}
            {...(!isAsking && { "aria-label": t`Другая клавиша: ${title}` })}
            onClick={() => ask(!isAsking)}
            onBlur={() => ask(false)}
            onKeyDown={onKeyDown}
            // Space comes as a press of the button, too, when it is let go.
            onKeyUp={(event) => isAsking && event.preventDefault()}
          >
            {isAsking ? <Trans>Нажмите клавишу…</Trans> : <Caps shortcut={shortcut} />}
          </Button>
        ) : (
          <Caps shortcut={shortcut} />
        )}
      </td>
    </tr>
  );
}

function Caps({ shortcut }: { shortcut: string }) {
  const keyCaps = useKeyCaps();
  return keyCaps(shortcut).map((stroke) => (
    <Fragment key={stroke.join("+")}>
      {" "}
      {stroke.map((cap) => (
        <Kbd key={cap} ml={4}>
          {cap}
        </Kbd>
      ))}
    </Fragment>
  ));
}

/** This page's actions by their own names, then the rest of the app. */
function knownKeys() {
  const here = currentActions().flatMap(({ usual, shortcut, title }) =>
    shortcut ? [{ usual: usual ?? shortcut, shortcut, title }] : [],
  );
  const moved = movedKeys();
  const elsewhere = allKeys.map(({ usual, title }) => ({
    usual,
    shortcut: moved[usual] ?? usual,
    title,
  }));
  return [...here, ...elsewhere];
}
