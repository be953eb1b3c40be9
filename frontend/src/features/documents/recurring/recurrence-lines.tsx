import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { type FocusEvent, useRef } from "react";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DocumentLines } from "../document-lines";
import type { Counted } from "../model";
import {
  type Fields,
  keptLines,
  monthsOf,
  nextOn,
  scheduleOf,
  SLOT,
  withSlot,
} from "./recurrence-model";
import { monthsName } from "./recurrence-words";

type Props = {
  fields: Fields;
  seen: Counted;
  isTried: boolean;
  refused: ReadonlyMap<string, string>;
  onChange: (change: Partial<Fields>) => void;
};

const TITLE = /^\/lines\/(\d+)\/title$/;

/** What each of the documents is about; the months take their slot in a title when it is made. */
export function RecurrenceLines({ fields, seen, isTried, refused, onChange }: Props) {
  const { t } = useLingui();
  const { lines, isVatIncluded } = fields;
  // Where somebody has typed last.
  const title = useRef<HTMLInputElement>(null);
  const remember = ({ target }: FocusEvent): void => {
    const isTitle =
      target instanceof HTMLInputElement && TITLE.test(target.dataset["pointer"] ?? "");
    if (isTitle) title.current = target;
  };
  const insert = (): void => {
    const input = title.current?.isConnected ? title.current : null;
    const place = Number(TITLE.exec(input?.dataset["pointer"] ?? "")?.[1] ?? 0);
    const line = lines[place];
    if (!line) return;
    const caret = input?.selectionStart ?? line.title.length;
    const change = { title: withSlot(line.title, caret) };
    onChange({ lines: lines.map((one) => (one.key === line.key ? { ...one, ...change } : one)) });
    input?.focus();
  };
  const isEmpty = isTried && keptLines(fields).length === 0;
  const objection = refused.get("/lines") ?? (isEmpty && t`Добавьте хотя бы одну позицию`);
  return (
    <Stack gap="xs">
      <Choice
        aria-label={t`Как считать НДС`}
        maw={200}
        value={isVatIncluded ? "in" : "on"}
        data-pointer="/vat_included"
        error={refused.get("/vat_included")}
        data={[
          { value: "in", label: t`НДС в цене` },
          { value: "on", label: t`НДС сверху` },
        ]}
        onChange={(value) => onChange({ isVatIncluded: value === "in" })}
      />
      <div onFocus={remember}>
        <DocumentLines
          seen={seen}
          lines={lines}
          isVatIncluded={isVatIncluded}
          isTried={isTried}
          refused={refused}
          onChange={(next) => onChange({ lines: next })}
        />
      </div>
      {objection && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {objection}
        </Text>
      )}
      {lines.length > 0 && (
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={insert}>
            <Trans>Вставить {SLOT}</Trans>
          </Button>
          <SlotHint fields={fields} />
        </Group>
      )}
    </Stack>
  );
}

/** Papers are in Russian, whatever language this page is in. */
function SlotHint({ fields }: { fields: Fields }) {
  const today = useToday();
  const schedule = scheduleOf(fields);
  const next = schedule && nextOn(schedule, today);
  if (!next) return null;
  const months = monthsName(monthsOf(schedule, next), "ru");
  return (
    <Text size="sm" c="dimmed">
      <Trans>
        {SLOT} в названии станет «{months}»
      </Trans>
    </Text>
  );
}
