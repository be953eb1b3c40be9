import { Anchor, Group } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { dialled, type Phone } from "./model";

type Props = { phones: Phone[]; emails: string[] };

/** A phone that dials and an address that writes. */
export function WaysToReach({ phones, emails }: Props) {
  return (
    <Group gap="2px 12px">
      {phones.map((phone) => (
        <Anchor key={phone.raw} href={dialled(phone)} size="sm">
          <Group gap={4} wrap="nowrap">
            <IconPhone size={14} aria-hidden />
            {phone.raw}
          </Group>
        </Anchor>
      ))}
      {emails.map((email) => (
        <Anchor key={email} href={`mailto:${email}`} size="sm">
          {email}
        </Anchor>
      ))}
    </Group>
  );
}
