import { Trans, useLingui } from "@lingui/react/macro";
import { Input, Text, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { titleOf } from "@/entities/documents/words";
import { Money } from "@/entities/money/money";
import type { PaymentDirection } from "@/shared/api/types";
import classes from "./payments.module.css";
import { type Candidate, type Typed, typedShare } from "./shares-model";
import { isBelowZero } from "./sums";

type Props = {
  direction: PaymentDirection;
  candidates: Candidate[];
  typed: Typed;
  /** The dialog is about them alone and says so. */
  isAlone?: boolean;
  /** What is for no invoice, as far as it is known. */
  rest: string | null;
  /** What is said where there are no invoices. */
  empty: ReactNode;
  problemAt: (place: string, most?: string) => string | undefined;
  onType: (documentId: string, text: string) => void;
};

/** The invoices of a payment, each with its part, and what is left. */
export function SharesField(props: Props) {
  const { direction, candidates, typed, isAlone = false, rest, empty, problemAt, onType } = props;
  const { t } = useLingui();
  const problem = problemAt("rest");
  const isReturn = direction === "returned";
  return (
    <div className={classes["shares"]} role="group" aria-label={t`По счетам`}>
      {!isAlone && (
        <Text size="sm" fw={500}>
          <Trans>По счетам</Trans>
        </Text>
      )}
      {candidates.length === 0 && (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      {candidates.map((candidate) => {
        const { document, deal, most } = candidate;
        const title = titleOf(document);
        return (
          <div key={document.id} className={classes["share"]}>
            <div>
              <Text size="sm">{title}</Text>
              <Text size="xs" c="dimmed">
                {deal} ·{" "}
                {isReturn ? (
                  <Trans>
                    оплачено <Money value={most} />
                  </Trans>
                ) : (
                  <Trans>
                    к оплате <Money value={most} />
                  </Trans>
                )}
              </Text>
            </div>
            <TextInput
              aria-label={t`Сумма: ${title}`}
              inputMode="decimal"
              placeholder="0"
              rightSection="₽"
              rightSectionPointerEvents="none"
              value={typedShare(candidate, typed)}
              error={problemAt(`share:${document.id}`, most)}
              onChange={({ currentTarget }) => onType(document.id, currentTarget.value)}
            />
          </div>
        );
      })}
      {rest !== null && !isBelowZero(rest) && (
        <Text size="sm" role="status">
          {isReturn ? (
            <Trans>
              Без счёта: <Money value={rest} />
            </Trans>
          ) : (
            <Trans>
              Останется авансом: <Money value={rest} />
            </Trans>
          )}
        </Text>
      )}
      {problem && <Input.Error role="alert">{problem}</Input.Error>}
    </div>
  );
}
