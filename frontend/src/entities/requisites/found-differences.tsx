import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Text } from "@mantine/core";
import { formatDay } from "@/shared/lib/dates";
import { PlainTable } from "@/shared/ui/plain-table";
import type { Difference, FoundName } from "./fill-model";

type Props = {
  differences: Difference[];
  onTake: (difference: Difference) => void;
  onLeave: () => void;
};

/** Each field that the form and the directory fill differently, for the person to decide. */
export function FoundDifferences({ differences, onTake, onLeave }: Props) {
  const { t } = useLingui();
  const forms: Record<string, string> = {
    organisation: t`Организация`,
    sole_trader: t`ИП`,
    person: t`Физлицо`,
  };
  const labels: Record<FoundName, string> = {
    form: t`Кто это`,
    full_name: t`Полное название`,
    short_name: t`Короткое название`,
    inn: t`ИНН`,
    kpp: t`КПП`,
    ogrn: t`ОГРН`,
    ogrn_on: t`ОГРНИП присвоен`,
    legal_address: t`Юридический адрес`,
    actual_address: t`Фактический адрес`,
    postal_address: t`Почтовый адрес`,
    postal_recipient: t`Получатель писем`,
    document_email: t`Почта для документов`,
    signer: t`Кто подписывает`,
  };
  const told = (name: FoundName, value: string): string => {
    if (name === "ogrn_on") return formatDay(value);
    return name === "form" ? (forms[value] ?? value) : value;
  };
  return (
    <Alert
      color="yellow"
      variant="light"
      title={<Trans>В справочнике иначе</Trans>}
      styles={{ title: { color: "var(--mantine-color-text)" } }}
    >
      <PlainTable>
        {differences.map((one) => {
          const label = labels[one.name];
          const mine = told(one.name, one.mine);
          return (
            <tr key={one.name}>
              <th scope="row">{label}</th>
              <td>
                {told(one.name, one.theirs)}
                <Text size="sm" c="dimmed">
                  <Trans>У вас: {mine}</Trans>
                </Text>
              </td>
              <td>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Взять из справочника: ${label}`}
                  onClick={() => onTake(one)}
                >
                  <Trans>Взять</Trans>
                </Button>
              </td>
            </tr>
          );
        })}
      </PlainTable>
      <Button variant="subtle" size="compact-sm" mt="xs" onClick={onLeave}>
        <Trans>Оставить как у меня</Trans>
      </Button>
    </Alert>
  );
}
