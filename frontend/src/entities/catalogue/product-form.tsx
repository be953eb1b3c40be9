import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { ApiError } from "@/shared/api/api-error";
import { fieldProblems } from "@/shared/edit/field-problems";
import type { Draft } from "@/shared/edit/use-draft";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { FormFrame, type FrameProps } from "@/shared/ui/form-frame";
import { groupQueries, unitQueries } from "./api";
import { mistakesOf, type ProductFields } from "./form-model";
import { groupOptions } from "./groups";
import { RatesInput } from "./rates-input";

type Props = FrameProps & {
  draft: Draft<ProductFields>;
  verb: ReactNode;
  onSubmit: (fields: ProductFields) => void;
};

export function ProductForm({ draft, verb, onSubmit, ...frame }: Props) {
  const { t } = useLingui();
  const seesCost = useCan("profit.read");
  const { fields, patch: set } = draft;
  const [isTried, setTried] = useState(false);
  const today = useToday();
  const units = useQuery(unitQueries.list());
  const groups = useQuery(groupQueries.list());
  const mistakes = isTried ? mistakesOf(fields) : [];
  const told = fieldProblems(frame.error);
  const unitOptions = (units.data?.items ?? []).map(({ code, sign, name }) => ({
    value: code,
    label: `${sign} — ${name}`,
  }));
  const submit = (): void => {
    setTried(true);
    if (mistakesOf(fields).length === 0) onSubmit(fields);
  };
  const sum = t`Запишите сумму: 1 600,50`;
  return (
    <FormFrame {...frame} draft={draft} verb={verb} onSubmit={submit}>
      <TextInput
        label={t`Название`}
        maxLength={300}
        value={fields.name}
        error={told["name"] ?? (mistakes.includes("name") && t`Назовите товар или услугу`)}
        onChange={(event) => set({ name: event.currentTarget.value })}
        data-autofocus
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t`Артикул`}
          maxLength={50}
          value={fields.article}
          error={told["article"]}
          onChange={(event) => set({ article: event.currentTarget.value })}
        />
        <Choice
          label={t`Вид`}
          value={fields.kind}
          data={[
            { value: "goods", label: t`Товар` },
            { value: "service", label: t`Услуга` },
          ]}
          onChange={(kind) => set({ kind: kind === "service" ? "service" : "goods" })}
        />
        <TextInput
          label={t`Цена, ₽`}
          inputMode="decimal"
          placeholder="0"
          value={fields.price}
          error={told["price"] ?? (mistakes.includes("price") && sum)}
          onChange={(event) => set({ price: event.currentTarget.value })}
        />
        <Choice
          label={t`Единица`}
          value={fields.unit}
          data={unitOptions}
          error={told["unit_code"]}
          onChange={(unit) => set({ unit })}
        />
        {seesCost && (
          <TextInput
            label={t`Себестоимость, ₽`}
            inputMode="decimal"
            value={fields.cost}
            error={told["cost_price"] ?? (mistakes.includes("cost") && sum)}
            onChange={(event) => set({ cost: event.currentTarget.value })}
          />
        )}
        <Choice
          label={t`Группа`}
          value={fields.group}
          data={[{ value: "", label: t`Без группы` }, ...groupOptions(groups.data?.items ?? [])]}
          error={told["group_id"]}
          onChange={(group) => set({ group })}
        />
      </SimpleGrid>
      <RatesInput
        fields={fields}
        today={today}
        error={rateProblem(frame.error)}
        isDayMissing={mistakes.includes("rateFrom")}
        onChange={set}
      />
      {(fields.rate !== "none" || fields.rates.some(({ rate }) => rate !== "none")) && (
        <Checkbox
          label={<Trans>НДС уже в цене</Trans>}
          checked={fields.isVatIncluded}
          onChange={(event) => set({ isVatIncluded: event.currentTarget.checked })}
        />
      )}
      <Textarea
        label={t`Описание`}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        value={fields.description}
        error={told["description"]}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
    </FormFrame>
  );
}

/** «/vat_rates/0/rate» and all that is below the rates is told at their field. */
function rateProblem(error: unknown): string | undefined {
  const fields = error instanceof ApiError ? error.fields : [];
  return fields.find(({ pointer }) => pointer.includes("/vat_rates"))?.message;
}
