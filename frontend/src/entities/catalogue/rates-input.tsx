import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { formatDay } from "@/shared/lib/dates";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { Row, RowList } from "@/shared/ui/row-list";
import { StandingBadge } from "@/shared/ui/standing-badge";
import { dayOfRate, isOtherRate, type ProductFields } from "./form-model";
import { rateHistory, ratesKnownOn } from "./rates-model";
import { rateTitle } from "./rate-title";

type Props = {
  fields: ProductFields;
  today: string;
  error: string | undefined;
  isDayMissing: boolean;
  onChange: (change: Partial<ProductFields>) => void;
};

/** The rate of VAT; another one has its first day, and what has held stays below. */
export function RatesInput({ fields, today, error, isDayMissing, onChange }: Props) {
  const { t } = useLingui();
  const { rates, rate } = fields;
  const day = dayOfRate(fields, today);
  const known = ratesKnownOn(day ?? today);
  const offered = known.some((one) => one === rate) ? known : [rate, ...known];
  const isOther = isOtherRate(fields, today);
  return (
    <Stack gap="xs">
      <SimpleGrid cols={2} spacing="sm">
        <Choice
          label={t`Ставка НДС`}
          value={rate}
          data={offered.map((one) => ({ value: one, label: rateTitle(one) }))}
          error={error}
          onChange={(chosen) => onChange({ rate: chosen })}
        />
        {isOther && (
          <DayInput
            label={t`Действует с`}
            value={day}
            error={isDayMissing && t`Укажите дату`}
            onChange={(from) => onChange({ rateFrom: from })}
          />
        )}
      </SimpleGrid>
      {isOther && (
        <Text size="sm" c="dimmed">
          <Trans>До этого дня ставка останется прежней.</Trans>
        </Text>
      )}
      {(isOther || rates.length > 1) && (
        <RowList label={t`Ставки НДС по датам`}>
          {rateHistory(rates, today).map(({ from, rate: dated, standing }) => {
            const begin = formatDay(from);
            const title = rateTitle(dated);
            return (
              <Row
                key={from}
                actions={
                  standing === "comes" && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={32}
                      aria-label={t`Убрать ставку с ${begin}`}
                      onClick={() => onChange({ rates: rates.filter((one) => one.from !== from) })}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  )
                }
              >
                <Group gap="xs">
                  <Text size="sm">
                    <Trans>
                      {title} с {begin}
                    </Trans>
                  </Text>
                  <StandingBadge from={from} standing={standing} />
                </Group>
              </Row>
            );
          })}
        </RowList>
      )}
    </Stack>
  );
}
