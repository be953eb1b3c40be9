import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { always, type DatedRate, RATES } from "./form-model";

type Props = {
  value: DatedRate[];
  error: string | undefined;
  onChange: (rates: DatedRate[]) => void;
};

/** The rate of VAT, and from which day it is another one. */
export function RatesInput({ value, error, onChange }: Props) {
  const { t } = useLingui();
  const options = RATES.map((rate) => ({
    value: rate as string,
    label: rate === "none" ? t`без НДС` : `${rate} %`,
  }));
  const [first, ...later] = value;
  const set = (index: number, change: Partial<DatedRate>): void =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <Stack gap="xs">
      <Choice
        label={t`Ставка НДС`}
        value={first?.rate ?? "none"}
        data={options}
        error={error}
        onChange={(rate) => onChange([...always(rate), ...later])}
      />
      {later.map((dated, index) => {
        const number = index + 2;
        return (
          <Group key={number} gap="xs" wrap="nowrap" align="flex-end">
            <DayInput
              aria-label={t`С какого дня, ставка ${number}`}
              label={t`С`}
              value={dated.from || null}
              onChange={(from) => set(index + 1, { from: from ?? "" })}
            />
            <Choice
              aria-label={t`Ставка НДС ${number}`}
              style={{ flex: 1 }}
              value={dated.rate}
              data={options}
              onChange={(rate) => set(index + 1, { rate })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t`Убрать ставку ${number}`}
              onClick={() => onChange(value.filter((_, at) => at !== index + 1))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
      <Group gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...value, { from: "", rate: "22" }])}
        >
          <Trans>Другая ставка с даты</Trans>
        </Button>
        {later.length > 0 && (
          <Text size="sm" c="dimmed">
            <Trans>В документе — ставка на его дату</Trans>
          </Text>
        )}
      </Group>
    </Stack>
  );
}
