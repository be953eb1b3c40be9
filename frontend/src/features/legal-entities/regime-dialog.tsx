import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useProblems } from "@/entities/requisites/use-problems";
import type { DatedRegime, LegalEntity } from "@/shared/api/types";
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
import type { WriteRegimes } from "./use-write-regimes";

type Props = {
  /** A regime to be changed, a new one, or nothing. */
  wish: DatedRegime | "new" | null;
  entity: LegalEntity;
  isBusy: boolean;
  onWrite: WriteRegimes;
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

/** The regime decides which VAT there is; «без НДС» has a ground, which invoices name. */
function Form({ before, entity, isBusy, onWrite, onClose }: FormProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const [all] = useState(entity.regimes);
  const last = before ?? all.at(-1);
  const [regime, setRegime] = useState(last?.regime ?? "simplified_income");
  const [vat, setVat] = useState(last?.vat ?? "exempt");
  const [ground, setGround] = useState(before?.exemption_ground ?? "");
  const [day, setDay] = useState<string | null>(before?.valid_from ?? today);
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
    const failure = await onWrite(next, all);
    if (failure === null) onClose();
    setError(failure);
    refuse(failure, (pointer) => pointer.replace(`/regimes/${next.length - 1}`, ""));
  };
  const submit = (): void => {
    setError(null);
    if (isReady() && day !== null) void send(day);
  };

  return (
    <FormFrame
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
          setDay(value);
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
          setRegime(next);
          setVat(vatFrom(vat, next));
        }}
      />
      <Choice
        label={t`НДС`}
        value={vat}
        data={vatsOf(regime).map((one) => ({ value: one, label: i18n._(vatTitle(one)) }))}
        error={problems.at("/vat")}
        onChange={(value) => {
          problems.forget("/vat");
          setVat(vatFrom(value, regime));
        }}
      />
      {vat === "exempt" && (
        <div>
          <TextInput
            label={t`Основание «без НДС»`}
            description={t`Напечатаем в счёте и акте`}
            inputWrapperOrder={["label", "input", "description", "error"]}
            maxLength={300}
            value={ground}
            error={problems.at("/exemption_ground")}
            onChange={({ currentTarget }) => {
              problems.forget("/exemption_ground");
              setGround(currentTarget.value);
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
                  onClick={() => setGround(text)}
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
