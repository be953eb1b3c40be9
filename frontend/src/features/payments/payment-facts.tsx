import { useLingui } from "@lingui/react/macro";
import { SimpleGrid } from "@mantine/core";
import { WAYS } from "@/entities/payments/kinds";
import { wayName } from "@/entities/payments/words";
import type { Payment, PaymentEdit } from "@/shared/api/types";
import { formatDateTime, formatDay } from "@/shared/lib/dates";
import { DayInput } from "@/shared/ui/day-input";
import { InlineSelect } from "@/shared/ui/inline-select";
import inline from "@/shared/ui/inline-text.module.css";
import { InlineFact, InlineText } from "@/shared/ui/inline-text";
import { sendPayment } from "./api";
import { PayerFact } from "./payer-fact";
import type { PaymentChanger } from "./use-payment-change";

type Props = { payment: Payment; changer: PaymentChanger; canEdit: boolean };

/** What is known of a payment; what may be mended is changed in its place. */
export function PaymentFacts({ payment, changer, canEdit }: Props) {
  const { t } = useLingui();
  const edit = (
    label: string,
    body: PaymentEdit,
    mine: string,
    shown: (now: Payment) => string,
  ) => ({
    label,
    mine,
    shown,
    seen: shown(payment),
    send: (known: Payment) => sendPayment.edit(known, body),
  });
  const { recorded_by: author } = payment;
  const written = formatDateTime(payment.created_at);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="xs">
      <PayerFact payment={payment} changer={changer} canEdit={canEdit} />
      <InlineFact label={t`Наша организация`}>{payment.legal_entity.name}</InlineFact>
      <DayInput
        label={t`Дата`}
        variant="unstyled"
        classNames={{ input: inline["input"] ?? "", label: inline["label"] ?? "" }}
        disabled={!canEdit}
        value={payment.value_date}
        onChange={(day) => {
          if (day === null || day === payment.value_date) return;
          changer.choose(
            edit(t`Дата`, { value_date: day }, formatDay(day), (now) => formatDay(now.value_date)),
          );
        }}
      />
      <InlineSelect
        label={t`Способ`}
        disabled={!canEdit}
        value={payment.way}
        data={WAYS.map((one) => ({ value: one, label: wayName(one) }))}
        onSave={(value) => {
          const way = WAYS.find((one) => one === value);
          if (!way) return;
          changer.choose(edit(t`Способ`, { way }, wayName(way), (now) => wayName(now.way)));
        }}
      />
      <InlineText
        label={t`Номер платёжки или чека`}
        placeholder="—"
        maxLength={50}
        disabled={!canEdit}
        value={payment.reference ?? ""}
        onSave={(typed) =>
          changer.change(
            edit(
              t`Номер платёжки или чека`,
              { reference: typed || null },
              typed,
              (now) => now.reference ?? "",
            ),
          )
        }
      />
      <InlineText
        label={t`Назначение`}
        placeholder="—"
        maxLength={500}
        disabled={!canEdit}
        value={payment.purpose ?? ""}
        onSave={(typed) =>
          changer.change(
            edit(t`Назначение`, { purpose: typed || null }, typed, (now) => now.purpose ?? ""),
          )
        }
      />
      <InlineFact label={t`Записан`}>{author ? `${written}, ${author.name}` : written}</InlineFact>
    </SimpleGrid>
  );
}
