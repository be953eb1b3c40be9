import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { DayInput } from "@/shared/ui/day-input";
import classes from "./documents.module.css";
import { GoodsLines } from "./goods-lines";
import {
  type GoodsFields,
  type GoodsProblem,
  goodsPlaces,
  goodsProblems,
  isOfGoods,
  saysGoods,
} from "./goods-model";
import type { OwnPartProps } from "./own-part-props";

/** What few documents say and forms of goods have places for: closed until something is in it. */
export function GoodsSection(props: OwnPartProps) {
  const { seen, fields, isTried, refused } = props;
  const [isOpened, setOpened] = useState(() => saysGoods(fields.goods, fields.lines));
  const isRefused = [...refused.keys()].some(isOfGoods);
  const isWanting = isTried && goodsProblems(fields.goods).length > 0;
  return (
    <details
      className={classes["goods"]}
      open={isOpened || isRefused || isWanting}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>
        {goodsPlaces(seen).shipment ? (
          <Trans>Грузоотправитель, груз, доверенность</Trans>
        ) : (
          <Trans>Госконтракт и сведения о товарах</Trans>
        )}
      </summary>
      {(isOpened || isRefused || isWanting) && <Places {...props} />}
    </details>
  );
}

function Places({ seen, fields, isTried, refused, onChange }: OwnPartProps) {
  const { t } = useLingui();
  const { goods } = fields;
  const places = goodsPlaces(seen);
  const wanting = isTried ? goodsProblems(goods) : [];
  const put = (change: Partial<GoodsFields>, pointer: string): void =>
    onChange({ goods: { ...goods, ...change } }, pointer);
  const problem = (field: GoodsProblem, pointer: string) =>
    refused.get(pointer) ?? (wanting.includes(field) && t`Заполните`);
  const text = (
    field: Exclude<GoodsProblem, "isShipped" | "transportDate" | "attorneyDate">,
    pointer: string,
    label: string,
    maxLength: number,
  ) => (
    <TextInput
      label={label}
      maxLength={maxLength}
      value={goods[field]}
      data-pointer={pointer}
      error={problem(field, pointer)}
      onChange={({ currentTarget }) => put({ [field]: currentTarget.value }, pointer)}
    />
  );
  const day = (field: "transportDate" | "attorneyDate", pointer: string, label: string) => (
    <DayInput
      label={label}
      clearable
      value={goods[field]}
      data-pointer={pointer}
      error={problem(field, pointer)}
      onChange={(value) => put({ [field]: value }, pointer)}
    />
  );
  const side = (field: "shipper" | "consignee", label: string, placeholder: string) => (
    <Textarea
      label={label}
      placeholder={placeholder}
      autosize
      minRows={1}
      maxLength={500}
      value={goods[field]}
      data-pointer={`/shipment/${field}`}
      error={refused.get(`/shipment/${field}`)}
      onChange={({ currentTarget }) => put({ [field]: currentTarget.value }, `/shipment/${field}`)}
    />
  );
  return (
    <Stack gap="sm" pt="sm">
      {places.shipment && !places.isAlwaysShipped && (
        <Checkbox
          label={t`Отгружаются товары`}
          description={t`Для услуг не отмечайте: в строках 3 и 4 будут прочерки.`}
          checked={goods.isShipped}
          data-pointer="/shipment"
          error={refused.get("/shipment")}
          onChange={({ currentTarget }) => put({ isShipped: currentTarget.checked }, "/shipment")}
        />
      )}
      {places.shipment && (places.isAlwaysShipped || goods.isShipped) && (
        <>
          {side("shipper", t`Грузоотправитель и его адрес`, t`Он же: наша организация`)}
          {side("consignee", t`Грузополучатель и его адрес`, t`Покупатель`)}
          {places.transport && (
            <Group gap="sm" grow align="flex-start" preventGrowOverflow={false}>
              {text(
                "transportNumber",
                "/shipment/transport/number",
                t`Транспортная накладная №`,
                50,
              )}
              {day("transportDate", "/shipment/transport/date", t`Дата накладной`)}
            </Group>
          )}
          {places.cargo && text("cargo", "/shipment/cargo", t`Данные о грузе`, 500)}
        </>
      )}
      {places.attorney && (
        <>
          <Group gap="sm" grow align="flex-start" preventGrowOverflow={false}>
            {text("attorneyNumber", "/attorney/number", t`Доверенность получателя №`, 50)}
            {day("attorneyDate", "/attorney/date", t`Дата доверенности`)}
          </Group>
          <Group gap="sm" grow align="flex-start" preventGrowOverflow={false}>
            {text("attorneyIssuer", "/attorney/issued_by", t`Кем выдана`, 300)}
            {text("attorneyPerson", "/attorney/person", t`Кому выдана`, 200)}
          </Group>
        </>
      )}
      {places.stateContract &&
        text("stateContract", "/state_contract", t`Идентификатор госконтракта`, 25)}
      {(places.kindCode || places.origin) && fields.lines.length > 0 && (
        <Stack gap="xs">
          <Text size="sm" fw={500}>
            <Trans>Сведения о товарах</Trans>
          </Text>
          <GoodsLines
            lines={fields.lines}
            hasOrigin={places.origin}
            refused={refused}
            onChange={(lines, pointer) => onChange({ lines }, pointer)}
          />
        </Stack>
      )}
    </Stack>
  );
}
