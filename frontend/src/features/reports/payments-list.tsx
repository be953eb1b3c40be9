import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReportPayment } from "@/shared/api/report-types";
import { formatDay } from "@/shared/lib/dates";
import { type PaymentsBehindQuery, reportQueries } from "./api";
import { DealLines } from "./deal-lines";
import { formatFigure } from "./figure-model";
import classes from "./drill.module.css";

/** The payments behind money that came. */
export function PaymentsList({ query }: { query: PaymentsBehindQuery }) {
  const { t } = useLingui();
  const list = useInfiniteQuery(reportQueries.payments(query));
  return (
    <DealLines
      list={list}
      name={t`Платежи за этой цифрой`}
      empty={<Trans>За этой цифрой платежей нет</Trans>}
    >
      {(payment) => <PaymentLine key={payment.id} payment={payment} />}
    </DealLines>
  );
}

function PaymentLine({ payment }: { payment: ReportPayment }) {
  const about = [`№ ${payment.number}`, formatDay(payment.date), payment.purpose];
  return (
    <li className={classes["deal"]}>
      <span>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/payments/$paymentId" params={{ paymentId: payment.id }} />
          )}
        >
          {payment.payer_name}
        </Anchor>
        <Text span size="xs" c="dimmed" display="block">
          {about.filter(Boolean).join(" · ")}
        </Text>
      </span>
      <span className={classes["dealValue"]}>{formatFigure("money", payment.value)}</span>
    </li>
  );
}
