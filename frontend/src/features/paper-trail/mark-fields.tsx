import { useLingui } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { sideName, wayName } from "@/entities/paper-trail/words";
import { SIDES, isSide, isWay } from "@/entities/paper-trail/kinds";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { hasSide, hasTracking, isEdo, type MarkDraft, needsProof, waysOf } from "./mark-model";
import type { MarkErrors } from "./use-mark-errors";

type Props = {
  draft: MarkDraft;
  errors: MarkErrors;
  /** Whether whose original it is has to be said. */
  asksSide?: boolean;
  onChange: (draft: MarkDraft) => void;
};

/** When, how and by whom; of one original and of many alike. */
export function MarkFields({ draft, errors, asksSide = false, onChange }: Props) {
  const { t } = useLingui();
  const put = (change: Partial<MarkDraft>): void => onChange({ ...draft, ...change });
  const ways = waysOf(draft.kind);
  const isProof = needsProof(draft.kind);
  return (
    <>
      {asksSide && hasSide(draft.kind) && (
        <Choice
          label={t`Чей оригинал`}
          value={draft.side}
          error={errors.side}
          data={SIDES.map((side) => ({ value: side, label: sideName(side) }))}
          onChange={(side) => isSide(side) && put({ side })}
        />
      )}
      <DayInput
        label={t`Дата`}
        value={draft.date}
        error={errors.date}
        onChange={(date) => put({ date })}
      />
      {ways.length > 1 && (
        <Choice
          label={t`Способ`}
          value={draft.way}
          error={errors.way}
          data={ways.map((way) => ({ value: way, label: wayName(way) }))}
          onChange={(way) => isWay(way) && put({ way })}
        />
      )}
      {hasTracking(draft) && (
        <TextInput
          label={t`Трек-номер`}
          description={isProof ? undefined : t`Если есть`}
          inputMode="text"
          maxLength={50}
          value={draft.tracking}
          error={errors.tracking}
          onChange={({ currentTarget: { value } }) => put({ tracking: value })}
        />
      )}
      {isEdo(draft.kind) && (
        <>
          <TextInput
            label={t`Оператор ЭДО`}
            placeholder={t`Диадок`}
            maxLength={100}
            value={draft.operator}
            error={errors.operator}
            onChange={({ currentTarget: { value } }) => put({ operator: value })}
          />
          <TextInput
            label={t`Номер документа у оператора`}
            maxLength={100}
            value={draft.operatorId}
            error={errors.operatorId}
            onChange={({ currentTarget: { value } }) => put({ operatorId: value })}
          />
        </>
      )}
      <TextInput
        label={t`Кто передал или принял`}
        maxLength={200}
        value={draft.person}
        error={errors.person}
        onChange={({ currentTarget: { value } }) => put({ person: value })}
      />
      <Textarea
        label={t`Примечание`}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.note}
        error={errors.note}
        onChange={({ currentTarget: { value } }) => put({ note: value })}
      />
    </>
  );
}
