import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import classes from "./reports.module.css";

type Chip = { name: string; text: string; onRemove: () => void };

type Props = { chips: Chip[]; onReset: () => void };

/** What narrows a page, each with its way out; it is printed, too. */
export function Chips({ chips, onReset }: Props) {
  const { t } = useLingui();
  if (chips.length === 0) return null;
  return (
    <div className={classes["chips"]} role="group" aria-label={t`Выбранные фильтры`}>
      {chips.map(({ name, text, onRemove }) => (
        <Button
          key={name}
          size="compact-sm"
          fw={500}
          variant="light"
          maw="100%"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t`Убрать фильтр: ${text}`}
          onClick={onRemove}
        >
          {text}
        </Button>
      ))}
      <Button size="compact-sm" fw={500} variant="subtle" color="gray" onClick={onReset}>
        <Trans>Сбросить</Trans>
      </Button>
    </div>
  );
}
