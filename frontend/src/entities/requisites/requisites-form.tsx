import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import type { DatedRequisites, Requisites } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { formatDay } from "@/shared/lib/dates";
import { focusAt } from "@/shared/lib/focus-at";
import { DayInput } from "@/shared/ui/day-input";
import { FormFrame } from "@/shared/ui/form-frame";
import { BankAccounts } from "./bank-accounts";
import { FormChoice } from "./form-choice";
import {
  type Fields,
  formPointer,
  hasField,
  type Problems,
  problemsOf,
  type TextName,
  toRequisites,
} from "./form-model";
import { effectOf, heldOn } from "./history-model";
import { InnFill } from "./inn-fill";
import { withoutSpaces } from "./numbers-model";
import { SignerFields } from "./signer-fields";
import { useProblems } from "./use-problems";

type Props = {
  /** A draft belongs to one form of one party. */
  draftName: string;
  start: Fields;
  startDay: string;
  /** What is written down already. */
  items: DatedRequisites[];
  today: string;
  /** Own firms have a list of signers beside their requisites. */
  hasSigner: boolean;
  /** The field that the person was sent to. */
  pointed: string | null;
  isBusy: boolean;
  /** Resolves to what the server refused, or to nothing; `onSaved` is told when it has them. */
  onSubmit: (day: string, requisites: Requisites, onSaved: () => void) => Promise<unknown>;
  onCancel: () => void;
};

const DAY = "/valid_from";

/** The day is empty until another one is chosen than the form begins with; null is none. */
type Typed = Fields & { from: string | null };

/** Requisites from a day on. What is blank is absent; the form of the party decides which fields there are. */
export function RequisitesForm(props: Props) {
  const { items, today, hasSigner, pointed, isBusy, onSubmit, onCancel } = props;
  const { t } = useLingui();
  const draft = useDraft<Typed>(props.draftName, { ...props.start, from: "" });
  const { fields, patch: change } = draft;
  const day = fields.from === "" ? props.startDay : fields.from;
  const [error, setError] = useState<unknown>(null);
  const own = problemsOf(fields);
  const found: Problems = day === null ? Object.assign({ [DAY]: "day_needed" }, own) : own;
  const { problems, isReady, refuse } = useProblems(found, pointed);
  // The form may come after its dialog has looked for where to begin.
  useEffect(() => {
    if (pointed) focusAt(pointed);
  }, [pointed]);

  const put = (pointer: string, patch: Partial<Fields>): void => {
    problems.forget(pointer);
    change(patch);
  };
  const bind = (name: TextName, isNumber = false) => ({
    ...problems.place(`/${name}`),
    value: fields[name],
    error: problems.at(`/${name}`),
    onBlur: () => problems.leave(`/${name}`),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const { value } = currentTarget;
      put(`/${name}`, { [name]: isNumber ? withoutSpaces(value) : value });
    },
    ...(isNumber && { inputMode: "numeric" as const, autoComplete: "off" }),
  });

  const send = async (from: string): Promise<void> => {
    const failure = await onSubmit(from, toRequisites(fields), () => draft.sent(onCancel));
    setError(failure);
    refuse(failure, (pointer) => formPointer(pointer, fields));
  };
  const submit = (): void => {
    setError(null);
    if (isReady() && day !== null) void send(day);
  };

  const { form } = fields;
  const isOrganisation = form === "organisation";
  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Сохранить реквизиты</Trans>}
      isBusy={isBusy}
      error={error}
      onCancel={onCancel}
      onSubmit={submit}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <FormChoice
          isFirst={pointed === null}
          value={form}
          onChange={(value) => put("/form", { form: value })}
        />
        <DayInput
          label={t`Действуют с`}
          value={day}
          error={problems.at(DAY)}
          onChange={(value) => {
            problems.forget(DAY);
            change({ from: value });
          }}
        />
      </SimpleGrid>
      {day !== null && (
        <EffectNote items={items} day={day} today={today} onDay={(from) => change({ from })} />
      )}
      <Part title={<Trans>Название и номера</Trans>}>
        <TextInput
          label={isOrganisation ? t`Полное название` : t`Полное имя`}
          placeholder={
            {
              organisation: t`Общество с ограниченной ответственностью «Ромашка»`,
              sole_trader: t`Индивидуальный предприниматель Иванов Иван Иванович`,
              person: t`Иванов Иван Иванович`,
            }[form]
          }
          maxLength={500}
          {...bind("full_name")}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
          <TextInput
            label={isOrganisation ? t`Короткое название` : t`Короткое имя`}
            placeholder={
              {
                organisation: t`ООО «Ромашка»`,
                sole_trader: t`ИП Иванов И. И.`,
                person: t`Иванов И. И.`,
              }[form]
            }
            maxLength={300}
            {...bind("short_name")}
          />
          <TextInput label={t`ИНН`} {...bind("inn", true)} />
          {hasField(form, "kpp") && <TextInput label={t`КПП`} {...bind("kpp", true)} />}
          {hasField(form, "ogrn") && (
            <TextInput label={isOrganisation ? t`ОГРН` : t`ОГРНИП`} {...bind("ogrn", true)} />
          )}
          {hasField(form, "ogrn_on") && (
            <DayInput
              label={t`ОГРНИП присвоен`}
              clearable
              value={fields.ogrn_on}
              error={problems.at("/ogrn_on")}
              onChange={(value) => put("/ogrn_on", { ogrn_on: value })}
            />
          )}
        </SimpleGrid>
        <InnFill fields={fields} hasSigner={hasSigner} onFill={(patch) => put("/", patch)} />
      </Part>
      <Part title={<Trans>Адреса</Trans>}>
        <TextInput
          label={isOrganisation ? t`Юридический адрес` : t`Адрес регистрации`}
          placeholder={t`214000, г. Смоленск, ул. Ленина, д. 1`}
          maxLength={500}
          {...bind("legal_address")}
        />
        <TextInput label={t`Фактический адрес`} maxLength={500} {...bind("actual_address")} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
          <TextInput label={t`Почтовый адрес`} maxLength={500} {...bind("postal_address")} />
          <TextInput label={t`Получатель писем`} maxLength={200} {...bind("postal_recipient")} />
        </SimpleGrid>
      </Part>
      <Part title={<Trans>Счета в банках</Trans>}>
        <BankAccounts
          accounts={fields.accounts}
          problems={problems}
          onChange={(accounts) => change({ accounts })}
        />
      </Part>
      {hasSigner && (
        <Part title={<Trans>Кто подписывает</Trans>}>
          <SignerFields
            pointer="/signer"
            signer={fields.signer}
            problems={problems}
            onChange={(signer) => change({ signer })}
          />
        </Part>
      )}
      <Part title={<Trans>Документы</Trans>}>
        <TextInput
          label={t`Почта для документов`}
          type="email"
          inputMode="email"
          {...bind("document_email")}
        />
        <Checkbox
          label={t`Только ЭДО: бумажных документов не ждём`}
          checked={fields.is_edo_only}
          onChange={({ currentTarget }) =>
            put("/is_edo_only", { is_edo_only: currentTarget.checked })
          }
        />
      </Part>
    </FormFrame>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h6">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

type NoteProps = {
  items: DatedRequisites[];
  day: string;
  today: string;
  onDay: (day: string) => void;
};

/** What becomes of the requisites that are written down already. */
function EffectNote({ items, day, today, onDay }: NoteProps) {
  const effect = effectOf(items, day, today);
  const held = heldOn(items, day);
  if (effect === "first" || !held) return null;
  const begin = formatDay(held.valid_from);
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {effect === "corrects" && <Trans>Исправит реквизиты, которые действуют с этого дня.</Trans>}
        {effect === "follows" && <Trans>До этого дня останутся прежние.</Trans>}
        {effect === "comes" && (
          <Trans>Вступят в силу в этот день, до него останутся прежние.</Trans>
        )}
      </Text>
      {effect !== "corrects" && (
        <Button variant="default" size="compact-sm" onClick={() => onDay(held.valid_from)}>
          <Trans>Это исправление, с {begin}</Trans>
        </Button>
      )}
    </Group>
  );
}
