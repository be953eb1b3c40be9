import { useLingui } from "@lingui/react/macro";
import { Checkbox, Group, Radio, Stack, TextInput } from "@mantine/core";
import type { OutsideEffect } from "@/shared/api/types";
import { effectName } from "./effect-words";
import { type OutsideFields as Typed, outsideProblems } from "./model";

type Props = {
  outside: Typed;
  isTried: boolean;
  refused: ReadonlyMap<string, string>;
  onChange: (outside: Typed, pointer: string) => void;
};

const EFFECTS: OutsideEffect[] = ["none", "debit", "credit"];

/** What stands on a document that somebody else wrote, and what it changes between the sides. */
export function OutsideFields({ outside, isTried, refused, onChange }: Props) {
  const { t } = useLingui();
  const problems = isTried ? outsideProblems(outside) : [];
  const put = (name: keyof Typed, change: Partial<Typed>): void =>
    onChange({ ...outside, ...change }, `/outside/${name}`);
  return (
    <Stack gap="md">
      <TextInput
        label={t`Название`}
        placeholder={t`Договор поставки`}
        maxLength={200}
        value={outside.title}
        data-pointer="/outside/title"
        error={
          refused.get("/outside/title") ??
          (problems.includes("title") && t`Напишите, как называется документ`)
        }
        onChange={({ currentTarget }) => put("title", { title: currentTarget.value })}
      />
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label={t`Номер`}
          description={t`Как на самом документе`}
          maxLength={50}
          value={outside.number}
          data-pointer="/outside/number"
          error={refused.get("/outside/number")}
          onChange={({ currentTarget }) => put("number", { number: currentTarget.value })}
        />
        <TextInput
          label={t`Сумма, ₽`}
          description={t`Пусто — без суммы`}
          inputMode="decimal"
          value={outside.amount}
          data-pointer="/outside/amount"
          error={
            refused.get("/outside/amount") ??
            (problems.includes("amount") && t`Сумма числом: 1 500 или 1500,50`)
          }
          onChange={({ currentTarget }) => put("amount", { amount: currentTarget.value })}
        />
      </Group>
      <Radio.Group
        label={t`Что меняет в расчётах`}
        value={outside.effect}
        error={refused.get("/outside/effect")}
        onChange={(chosen) => {
          const effect = EFFECTS.find((one) => one === chosen);
          if (effect) put("effect", { effect });
        }}
      >
        <Stack gap="xs" mt={4}>
          {EFFECTS.map((effect) => (
            <Radio
              key={effect}
              value={effect}
              label={effectName(effect)}
              data-pointer={effect === outside.effect ? "/outside/effect" : undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t`По этому договору сканы действуют до обмена оригиналами`}
        description={t`Отметьте, если это договор и такое условие в нём есть`}
        checked={outside.hasScanClause}
        data-pointer="/outside/has_scan_clause"
        onChange={({ currentTarget }) =>
          put("hasScanClause", { hasScanClause: currentTarget.checked })
        }
      />
      <Checkbox
        label={t`Стороны согласились на простую электронную подпись`}
        description={t`Отметьте, если документ называет, чей код и с какого адреса считается подписью`}
        checked={outside.hasSignatureClause}
        data-pointer="/outside/has_signature_clause"
        onChange={({ currentTarget }) =>
          put("hasSignatureClause", { hasSignatureClause: currentTarget.checked })
        }
      />
    </Stack>
  );
}
