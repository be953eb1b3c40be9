import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, TextInput } from "@mantine/core";
import { IconPercentage } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { commonDiscount, sharedDiscount } from "./amounts-model";
import type { LineDraft } from "./lines-model";

type Props = { lines: LineDraft[]; onChange: (lines: LineDraft[]) => void };

/** One per cent for the whole: it becomes the discount of every line, which is where a discount is kept and printed. */
export function DiscountForAll({ lines, onChange }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  if (lines.length < 2) return null;
  if (typed === null) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPercentage size={16} aria-hidden />}
        onClick={() => setTyped(commonDiscount(lines))}
      >
        <Trans>Скидка на всё</Trans>
      </Button>
    );
  }
  const discount = sharedDiscount(typed);
  const close = (): void => {
    setTyped(null);
    setTried(false);
  };
  const apply = (): void => {
    setTried(true);
    if (discount === null) return;
    onChange(lines.map((line) => ({ ...line, discount })));
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== "Enter" && event.code !== "NumpadEnter" && event.code !== "Escape") return;
    // Neither the form around it is sent by this, nor the dialog around it closed.
    event.preventDefault();
    event.stopPropagation();
    if (event.code === "Escape") close();
    else apply();
  };
  return (
    <Group gap="xs" align="flex-start">
      <TextInput
        size="xs"
        w={190}
        aria-label={t`Скидка на все позиции, %`}
        placeholder={t`Скидка на все, %`}
        inputMode="decimal"
        autoFocus
        value={typed}
        error={isTried && discount === null && t`От 0 до 100, до двух знаков после запятой`}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="default" size="xs" onClick={apply}>
        <Trans>Применить</Trans>
      </Button>
    </Group>
  );
}
