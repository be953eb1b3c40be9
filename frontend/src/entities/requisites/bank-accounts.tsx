import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { newKey } from "@/shared/api/if-match";
import { WriteIcon } from "@/shared/ui/write-button";
import classes from "./requisites.module.css";
import { type AccountFields, accountFields } from "./form-model";
import { withoutSpaces } from "./numbers-model";
import type { FieldProblems } from "./use-problems";

/** The server's limit. */
const MOST = 20;

type Props = {
  accounts: AccountFields[];
  problems: FieldProblems;
  onChange: (accounts: AccountFields[]) => void;
};

/** Accounts of a party; the first is the main one. */
export function BankAccounts({ accounts, problems, onChange }: Props) {
  const { t } = useLingui();
  const change = (index: number, next: AccountFields): void => onChange(accounts.with(index, next));
  const reorder = (next: AccountFields[]): void => {
    problems.forget("/accounts/");
    onChange(next);
  };
  return (
    <Stack gap="sm">
      {accounts.map((account, index) => (
        <OneAccount
          key={account.key}
          account={account}
          index={index}
          problems={problems}
          onChange={(next) => change(index, next)}
          onRaise={() =>
            reorder(accounts.with(index - 1, account).with(index, accounts[index - 1] ?? account))
          }
          onRemove={() => reorder(accounts.filter((other) => other !== account))}
        />
      ))}
      {accounts.length < MOST && (
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...accounts, accountFields(newKey())])}
          >
            {accounts.length === 0 ? <Trans>Добавить счёт</Trans> : <Trans>Ещё один счёт</Trans>}
          </Button>
        </div>
      )}
      {accounts.length > 1 && (
        <Text size="xs" c="dimmed">
          {t`Первый счёт — основной.`}
        </Text>
      )}
    </Stack>
  );
}

type OneProps = {
  account: AccountFields;
  index: number;
  problems: FieldProblems;
  onChange: (account: AccountFields) => void;
  onRaise: () => void;
  onRemove: () => void;
};

function OneAccount({ account, index, problems, onChange, onRaise, onRemove }: OneProps) {
  const { t } = useLingui();
  const number = index + 1;
  const bind = (name: Exclude<keyof AccountFields, "key">, isNumber = false) => ({
    ...problems.place(`/accounts/${index}/${name}`),
    value: account[name],
    error: problems.at(`/accounts/${index}/${name}`),
    onBlur: () => problems.leave(`/accounts/${index}/${name}`),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const { value } = currentTarget;
      problems.forget(`/accounts/${index}/${name}`);
      onChange(Object.assign({}, account, { [name]: isNumber ? withoutSpaces(value) : value }));
    },
    ...(isNumber && { inputMode: "numeric" as const, autoComplete: "off" }),
  });
  const title = index === 0 ? t`Основной счёт` : t`Счёт ${number}`;
  return (
    <div role="group" aria-label={title} className={classes["account"]}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Group gap={4} wrap="nowrap">
          {index > 0 && (
            <WriteIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t`Поднять выше: счёт ${number}`}
              onClick={onRaise}
            >
              <IconArrowUp size={18} aria-hidden />
            </WriteIcon>
          )}
          <WriteIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t`Убрать счёт ${number}`}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </WriteIcon>
        </Group>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <TextInput label={t`БИК`} maxLength={20} {...bind("bik", true)} />
        <TextInput label={t`Банк`} maxLength={300} {...bind("bank_name")} />
        <TextInput label={t`Расчётный счёт`} maxLength={40} {...bind("account", true)} />
        <TextInput
          label={t`Корреспондентский счёт`}
          maxLength={40}
          {...bind("correspondent", true)}
        />
        {account.bank_name.trim().length > 45 && (
          <TextInput
            label={t`Банк коротко`}
            description={t`До 45 знаков`}
            inputWrapperOrder={["label", "input", "description", "error"]}
            maxLength={45}
            {...bind("bank_short_name")}
          />
        )}
      </SimpleGrid>
    </div>
  );
}
