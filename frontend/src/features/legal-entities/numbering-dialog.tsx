import { Trans, useLingui } from "@lingui/react/macro";
import { SimpleGrid, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { ApiError } from "@/shared/api/api-error";
import type { LegalEntity, Sequence } from "@/shared/api/types";
import { useUnsent } from "@/shared/edit/use-unsent";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import {
  exampleOf,
  padFrom,
  resetFrom,
  seriesFields,
  type SeriesFields,
  sharesOf,
  startFrom,
  withSeries,
} from "./numbering-model";
import { resetTitles, sequenceTitles } from "./numbering-words";
import type { WriteNumbering } from "./use-write-numbering";

/** As they are typed; the words around them are translated. */
const [n, yyyy, yy, mm, dd] = ["{n}", "{yyyy}", "{yy}", "{mm}", "{dd}"];

type Props = {
  wish: Sequence | null;
  entity: LegalEntity;
  isBusy: boolean;
  onWrite: WriteNumbering;
  onClose: () => void;
};

export function NumberingDialog({ wish, ...rest }: Props) {
  const { i18n } = useLingui();
  return (
    <Dialog
      opened={wish !== null}
      onClose={rest.onClose}
      title={wish && <Trans>Нумерация: {i18n._(sequenceTitles[wish])}</Trans>}
      size={520}
    >
      {wish && <Form {...rest} sequence={wish} />}
    </Dialog>
  );
}

type FormProps = Omit<Props, "wish"> & { sequence: Sequence };

function Form({ sequence, entity, isBusy, onWrite, onClose }: FormProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const [all] = useState(entity.numbering);
  const place = all.findIndex((one) => one.sequence === sequence);
  const before = all[place];
  const [fields, setFields] = useState<SeriesFields | null>(before ? seriesFields(before) : null);
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isSent, setSent] = useState(false);
  useUnsent(
    () => !isSent && JSON.stringify(fields) !== JSON.stringify(before && seriesFields(before)),
  );
  if (!fields) return null;

  const objections = error instanceof ApiError ? error.fields : [];
  const at = (name: string): string | undefined =>
    objections.find(({ pointer }) => pointer === `/numbering/${place}/${name}`)?.message;
  const put = (change: Partial<SeriesFields>): void => {
    setError(null);
    setFields({ ...fields, ...change });
  };
  const isOwn = fields.shares === null;
  const start = startFrom(fields.start);
  const pad = padFrom(fields.pad);
  const offered = sharesOf(all, sequence);

  const send = async (): Promise<void> => {
    const failure = await onWrite(withSeries(all, sequence, fields), all);
    setError(failure);
    if (failure !== null) return;
    setSent(true);
    onClose();
  };
  const submit = (): void => {
    setTried(true);
    if (!isOwn || (start !== null && pad !== null)) void send();
  };

  return (
    <FormFrame
      verb={<Trans>Сохранить нумерацию</Trans>}
      isBusy={isBusy}
      error={error}
      onCancel={onClose}
      onSubmit={submit}
    >
      {offered.length > 0 && (
        <Choice
          label={t`Счётчик`}
          value={fields.shares ?? ""}
          data={[
            { value: "", label: t`Свой` },
            ...offered.map((one) => {
              const name = i18n._(sequenceTitles[one]);
              return { value: one, label: t`Общий: ${name}` };
            }),
          ]}
          error={at("shares")}
          onChange={(value) => put({ shares: offered.find((one) => one === value) ?? null })}
        />
      )}
      {isOwn && (
        <>
          <TextInput
            label={t`Шаблон номера`}
            description={
              <Trans>
                {n} — номер, {yyyy} или {yy} — год, {mm} — месяц, {dd} — день
              </Trans>
            }
            maxLength={50}
            value={fields.pattern}
            error={at("pattern")}
            onChange={({ currentTarget }) => put({ pattern: currentTarget.value })}
            data-autofocus
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
            <TextInput
              label={t`Продолжить с номера`}
              inputMode="numeric"
              value={fields.start}
              error={at("start") ?? (isTried && start === null && t`Целое число от 1`)}
              onChange={({ currentTarget }) => put({ start: currentTarget.value })}
            />
            <TextInput
              label={t`Цифр в номере, не меньше`}
              inputMode="numeric"
              value={fields.pad}
              error={at("pad") ?? (isTried && pad === null && t`Целое число от 1 до 10`)}
              onChange={({ currentTarget }) => put({ pad: currentTarget.value })}
            />
          </SimpleGrid>
          <Choice
            label={t`Счётчик начинается`}
            value={fields.reset}
            data={Object.entries(resetTitles).map(([value, title]) => ({
              value,
              label: i18n._(title),
            }))}
            onChange={(value) => put({ reset: resetFrom(value) })}
          />
          {start !== null && pad !== null && (
            <Text size="sm" role="status">
              <Trans>Например: {exampleOf({ pattern: fields.pattern, start, pad }, today)}</Trans>
            </Text>
          )}
        </>
      )}
    </FormFrame>
  );
}
