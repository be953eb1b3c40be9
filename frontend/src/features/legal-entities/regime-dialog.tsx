import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useProblems } from "@/entities/requisites/use-problems";
import type { DatedRegime, LegalEntity, TaxRegime, VatDuty } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { formOf } from "./entity-model";
import {
  groundsOf,
  regimeFrom,
  regimesOf,
  titleOf,
  vatFrom,
  vatsOf,
  vatTitle,
  withRegime,
} from "./regime-model";
import type { WriteAll } from "./whole-list";

type Props = {
  /** A regime to be changed, a new one, or nothing. */
  wish: DatedRegime | "new" | null;
  entity: LegalEntity;
  isBusy: boolean;
  onWrite: WriteAll<DatedRegime>;
  onClose: () => void;
};

export function RegimeDialog({ wish, ...rest }: Props) {
  const { t } = useLingui();
  return (
    <Dialog
      opened={wish !== null}
      onClose={rest.onClose}
      title={wish === "new" ? t`Новый налоговый режим` : t`Налоговый режим`}
    >
      {wish && <Form {...rest} before={wish === "new" ? null : wish} />}
    </Dialog>
  );
}

type FormProps = Omit<Props, "wish"> & { before: DatedRegime | null };

/** A first day that nobody has chosen is empty and means today; null is none. */
type Fields = { regime: TaxRegime; vat: VatDuty; ground: string; from: string | null };

/** The regime decides which VAT there is; «без НДС» has a ground, which invoices name. */
function Form({ before, entity, isBusy, onWrite, onClose }: FormProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const [all] = useState(entity.regimes);
  const last = before ?? all.at(-1);
  const draft = useDraft<Fields>(`regime.${entity.id}.${before?.valid_from ?? "new"}`, {
    regime: last?.regime ?? "simplified_income",
    vat: last?.vat ?? "exempt",
    ground: before?.exemption_ground ?? "",
    from: before?.valid_from ?? "",
  });
  const { regime, vat, ground, from } = draft.fields;
  const day = from === "" ? today : from;
  const [error, setError] = useState<unknown>(null);
  const { problems, isReady, refuse } = useProblems(
    day === null ? { "/valid_from": "day_needed" } : {},
  );
  const offered = regimesOf(formOf(entity.requisites));
  const known = offered.includes(regime) ? offered : [...offered, regime];

  const send = async (valid_from: string): Promise<void> => {
    const typed = vat === "exempt" ? ground.trim() : "";
    const now = { valid_from, regime, vat, ...(typed && { exemption_ground: typed }) };
    const next = withRegime(all, before, now);
    const failure = await onWrite(next, all, () => draft.sent(onClose));
    setError(failure);
    refuse(failure, (pointer) => pointer.replace(`/regimes/${next.length - 1}`, ""));
  };
  const submit = (): void => {
    setError(null);
    if (isReady() && day !== null) void send(day);
  };

  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Сохранить режим</Trans>}
      isBusy={isBusy}
      error={error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <DayInput
        label={t`Действует с`}
        value={day}
        error={problems.at("/valid_from")}
        onChange={(value) => {
          problems.forget("/valid_from");
          draft.patch({ from: value });
        }}
      />
      <Choice
        label={t`Режим`}
        value={regime}
        data={known.map((one) => ({ value: one, label: i18n._(titleOf(one)) }))}
        error={problems.at("/regime")}
        onChange={(value) => {
          problems.forget("/");
          const next = regimeFrom(value);
          draft.patch({ regime: next, vat: vatFrom(vat, next) });
        }}
      />
      <Choice
        label={t`НДС`}
        value={vat}
        data={vatsOf(regime).map((one) => ({ value: one, label: i18n._(vatTitle(one)) }))}
        error={problems.at("/vat")}
        onChange={(value) => {
          problems.forget("/vat");
          draft.patch({ vat: vatFrom(value, regime) });
        }}
      />
      {vat === "exempt" && (
        <div>
          <TextInput
            label={t`Основание «без НДС»`}
            maxLength={300}
            value={ground}
            error={problems.at("/exemption_ground")}
            onChange={({ currentTarget }) => {
              problems.forget("/exemption_ground");
              draft.patch({ ground: currentTarget.value });
            }}
          />
          <Group gap={6} mt={6} role="group" aria-label={t`Обычные основания`}>
            {groundsOf(regime).map((one) => {
              const text = i18n._(one);
              return (
                <Button
                  key={text}
                  variant="default"
                  size="compact-sm"
                  onClick={() => draft.patch({ ground: text })}
                >
                  {text}
                </Button>
              );
            })}
          </Group>
        </div>
      )}
    </FormFrame>
  );
}
