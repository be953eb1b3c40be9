import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { hasLines, hasSum } from "@/entities/documents/kinds";
import { stageName } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import { BalanceWords } from "@/entities/settlements/balance-words";
import type { DealDocument } from "@/shared/api/types";
import { formatDateTime, formatDay } from "@/shared/lib/dates";
import { formatMoney } from "@/shared/lib/money";
import { PlainTable } from "@/shared/ui/plain-table";
import classes from "./documents.module.css";
import { effectName } from "./effect-words";
import { CorrectionFacts } from "./tax/correction-facts";
import { Totals } from "./totals";

/** What an issued document says; it never changes again. */
export function DocumentFacts({ document }: { document: DealDocument }) {
  const { t } = useLingui();
  const { period, letter, outside, corrected, revision, attorney } = document;
  const transport = document.shipment?.transport;
  const titled = (paper: { number: string; date: string }): string => {
    const { number } = paper;
    const date = formatDay(paper.date);
    return t`№ ${number} от ${date}`;
  };
  const days = period && `${formatDay(period.first)} – ${formatDay(period.last)}`;
  const facts: [string, ReactNode][] = [
    [stageName("issued", document.kind), document.issued_at && formatDateTime(document.issued_at)],
    [t`Дата исправления`, revision && formatDay(revision.date)],
    [t`Аннулирован`, document.cancelled_at && formatDateTime(document.cancelled_at)],
    [t`Причина`, document.cancel_reason],
    [t`Оплатить до`, document.pay_by && formatDay(document.pay_by)],
    [t`Действует до`, document.valid_until && formatDay(document.valid_until)],
    [t`Период`, days],
    [corrected ? t`Основание изменения` : t`Основание`, document.basis],
    [t`Вступление`, document.introduction],
    [t`Условия`, document.terms],
    [t`Грузоотправитель`, document.shipment?.shipper],
    [t`Грузополучатель`, document.shipment?.consignee],
    [t`Транспортная накладная`, transport && titled(transport)],
    [t`Груз`, document.shipment?.cargo],
    [t`Доверенность`, attorney && `${titled(attorney)}, ${attorney.issued_by}, ${attorney.person}`],
    [t`Госконтракт`, document.state_contract],
    [t`Название`, letter?.title],
    [t`Кому`, letter?.addressee],
    [t`Тема`, letter?.subject],
    [t`Обращение`, letter?.salutation],
    [t`Текст`, letter?.text],
    [t`Приложения`, letter?.enclosures],
    [t`Сумма`, outside && hasSum(document) && formatMoney(outside.amount)],
    [t`В расчётах`, outside && effectName(outside.effect)],
    [
      t`Итог сверки`,
      document.kind === "reconciliation" && <BalanceWords balance={document.amount} />,
    ],
  ];
  return (
    <Stack gap="md">
      <dl className={classes["facts"]}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd className={classes["words"]}>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {corrected ? (
        <CorrectionFacts document={document} />
      ) : (
        hasLines(document.kind) && <Lines document={document} />
      )}
    </Stack>
  );
}

function Lines({ document }: { document: DealDocument }) {
  return (
    <>
      <PlainTable
        minWidth={480}
        head={[
          <th key="title" scope="col">
            <Trans>Название</Trans>
          </th>,
          <th key="quantity" scope="col" className={classes["number"]}>
            <Trans>Кол-во</Trans>
          </th>,
          <th key="price" scope="col" className={classes["number"]}>
            <Trans>Цена, ₽</Trans>
          </th>,
          <th key="vat" scope="col" className={classes["number"]}>
            <Trans>НДС</Trans>
          </th>,
          <th key="sum" scope="col" className={classes["number"]}>
            <Trans>Сумма</Trans>
          </th>,
        ]}
      >
        {document.lines.map((line) => (
          <tr key={line.id}>
            <td>{line.title}</td>
            <td className={classes["number"]}>
              {line.quantity.replace(".", ",")} {line.unit}
            </td>
            <td className={classes["number"]}>
              <Money value={line.price} />
            </td>
            <td className={classes["number"]}>
              {line.vat_rate === "none" ? <Trans>без НДС</Trans> : `${line.vat_rate} %`}
            </td>
            <td className={classes["number"]}>
              <Money value={line.amount} />
            </td>
          </tr>
        ))}
      </PlainTable>
      <Totals document={document} />
    </>
  );
}
