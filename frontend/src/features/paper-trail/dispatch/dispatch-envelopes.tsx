import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { DispatchEnvelope } from "@/shared/api/types";
import { keyOf } from "./dispatch-model";
import classes from "../paper-trail.module.css";

type Props = {
  envelopes: DispatchEnvelope[];
  /** Those that are on record already, by their keys. */
  sent: ReadonlySet<string>;
  numbers: Record<string, string>;
  onNumber: (key: string, number: string) => void;
};

/** An envelope a client: where it goes, what lies in it, and the number by which the carrier finds it. */
export function DispatchEnvelopes({ envelopes, sent, numbers, onNumber }: Props) {
  const { t } = useLingui();
  return (
    <ul className={classes["envelopes"]} aria-label={t`Конверты`}>
      {envelopes.map((envelope) => {
        const { recipient, address, documents } = envelope;
        const key = keyOf(envelope);
        return (
          <li key={key}>
            <div className={classes["said"]}>
              <Recipient envelope={envelope} />
              <Text size="sm" {...(address === null && { c: "var(--mantine-color-error)" })}>
                {address ?? t`Почтового адреса нет`}
              </Text>
              {documents.map(({ id, title, copies }) => (
                <Text key={id} size="sm" c="dimmed">
                  {title} · {t`${copies} экз.`}
                </Text>
              ))}
              {sent.has(key) && (
                <Text size="sm" role="status">
                  <Trans>Отмечено отправленным</Trans>
                </Text>
              )}
            </div>
            <TextInput
              label={t`Трек-номер`}
              aria-label={t`Трек-номер: ${recipient}`}
              size="sm"
              w={190}
              maxLength={50}
              readOnly={sent.has(key)}
              value={numbers[key] ?? ""}
              onChange={({ currentTarget: { value } }) => onNumber(key, value)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Recipient({ envelope }: { envelope: DispatchEnvelope }) {
  const { recipient, company_id: company, contact_id: contact } = envelope;
  const to = company ? `/companies/${company}` : contact ? `/contacts/${contact}` : null;
  return to ? (
    <Anchor component={Link} to={to} size="sm" fw={600}>
      {recipient}
    </Anchor>
  ) : (
    <Text size="sm" fw={600}>
      {recipient}
    </Text>
  );
}
