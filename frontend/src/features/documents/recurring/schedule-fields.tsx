import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Radio, Stack, Text, TextInput } from "@mantine/core";
import type { RecurrenceCovers } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { type Fields, monthsOf, nextOn, type Problem, scheduleOf, STEPS } from "./recurrence-model";
import { coversName, monthsName, stepName } from "./recurrence-words";

type Props = {
  fields: Fields;
  problems: Problem[];
  refused: ReadonlyMap<string, string>;
  onChange: (change: Partial<Fields>) => void;
};

// Hints below the fields, so that these stand in one line.
const ORDER = ["label", "input", "description", "error"] as const;
const look = { inputWrapperOrder: [...ORDER] };

const COVERS: RecurrenceCovers[] = ["past", "present"];

/** On which days, from when to when, and about which months. */
export function ScheduleFields({ fields, problems, refused, onChange }: Props) {
  const { t } = useLingui();
  const wanting = (problem: Problem, message: string) => problems.includes(problem) && message;
  return (
    <>
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        <Choice
          label={t`Как часто`}
          value={String(fields.months)}
          data={STEPS.map((months) => ({ value: String(months), label: stepName(months) }))}
          data-pointer="/schedule/months"
          error={refused.get("/schedule/months")}
          onChange={(months) => onChange({ months: Number(months) })}
        />
        <TextInput
          label={t`Какого числа`}
          description={t`В коротком месяце — последний день`}
          {...look}
          inputMode="numeric"
          maxLength={2}
          value={fields.day}
          data-pointer="/schedule/day"
          error={refused.get("/schedule/day") ?? wanting("day", t`Число от 1 до 31`)}
          onChange={({ currentTarget }) => onChange({ day: currentTarget.value })}
        />
        <DayInput
          label={t`Начиная с`}
          value={fields.from}
          data-pointer="/schedule/from"
          error={refused.get("/schedule/from") ?? wanting("from", t`Выберите день`)}
          onChange={(from) => onChange({ from })}
        />
        <DayInput
          label={t`Последний день`}
          description={t`Пусто — пока не остановите`}
          {...look}
          clearable
          value={fields.until}
          data-pointer="/schedule/until"
          error={refused.get("/schedule/until") ?? wanting("until", t`Раньше, чем всё начинается`)}
          onChange={(until) => onChange({ until })}
        />
      </Group>
      <Radio.Group
        label={t`За какой период`}
        value={fields.covers}
        error={refused.get("/schedule/covers")}
        onChange={(chosen) => {
          const covers = COVERS.find((one) => one === chosen);
          if (covers) onChange({ covers });
        }}
      >
        <Stack gap="xs" mt={4}>
          {COVERS.map((covers) => (
            <Radio key={covers} value={covers} label={coversName(covers)} />
          ))}
        </Stack>
      </Radio.Group>
      <NextOnes fields={fields} />
    </>
  );
}

/** The nearest day with its months, so that nobody has to count. */
function NextOnes({ fields }: { fields: Fields }) {
  const today = useToday();
  const schedule = scheduleOf(fields);
  if (!schedule) return null;
  const next = nextOn(schedule, today);
  if (!next) {
    return (
      <Text size="sm" c="dimmed" role="status">
        <Trans>По такому расписанию ничего не создастся: все его дни прошли.</Trans>
      </Text>
    );
  }
  const [day, months] = [formatDay(next), monthsName(monthsOf(schedule, next))];
  return (
    <Text size="sm" c="dimmed" role="status">
      <Trans>
        Ближайшие — {day}, за {months}. Создаются черновики: вы проверите и выставите их.
      </Trans>
    </Text>
  );
}
