import { useLingui } from "@lingui/react/macro";
import { SimpleGrid } from "@mantine/core";
import { sendContact } from "@/entities/clients/api";
import { ClientPicker } from "@/entities/clients/client-picker";
import { dialled } from "@/entities/clients/model";
import type { Contact, ContactEdit } from "@/shared/api/types";
import { InlineText } from "@/shared/ui/inline-text";
import type { ContactChanger } from "../use-client-change";
import { ResponsibleSelect } from "./responsible-select";
import { TextList } from "./text-list";

type Props = {
  contact: Contact;
  changer: ContactChanger;
  canEdit: boolean;
  onCreateCompany: ((typed: string) => void) | undefined;
};

type TextName = "last_name" | "first_name" | "middle_name" | "post";

/** The facts of a person, each changed in its place. */
export function ContactFields({ contact, changer, canEdit, onCreateCompany }: Props) {
  const { t } = useLingui();

  const text = (name: TextName, label: string) => (
    <InlineText
      label={label}
      placeholder="—"
      disabled={!canEdit}
      value={contact[name] ?? ""}
      onSave={(typed, seen) =>
        changer.change({
          label,
          mine: typed,
          shown: (now) => now[name] ?? "",
          seen,
          send: (known) => sendContact.edit(known, { [name]: typed || null }),
        })
      }
    />
  );
  const list = (
    label: string,
    patch: ContactEdit,
    mine: string[],
    shown: (now: Contact) => string,
  ) =>
    changer.change({
      label,
      mine: mine.join(", "),
      shown,
      seen: shown(contact),
      send: (known) => sendContact.edit(known, patch),
    });
  const phonesOf = (now: Contact): string => now.phones.map(({ raw }) => raw).join(", ");

  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" verticalSpacing="xs">
      {text("last_name", t`Фамилия`)}
      {text("first_name", t`Имя`)}
      {text("middle_name", t`Отчество`)}
      <TextList
        kind="phone"
        label={t`Телефон`}
        values={contact.phones.map(({ raw }) => raw)}
        hrefs={contact.phones.map(dialled)}
        canEdit={canEdit}
        onSave={(phones) => list(t`Телефон`, { phones }, phones, phonesOf)}
      />
      <TextList
        kind="email"
        label={t`Почта`}
        values={contact.emails}
        hrefs={contact.emails.map((email) => `mailto:${email}`)}
        canEdit={canEdit}
        onSave={(emails) => list(t`Почта`, { emails }, emails, (now) => now.emails.join(", "))}
      />
      <ClientPicker
        kind="company"
        label={t`Компания`}
        value={contact.company}
        canEdit={canEdit}
        onChoose={(company) =>
          changer.choose({
            label: t`Компания`,
            mine: company?.name ?? "",
            shown: (now) => now.company?.name ?? "",
            seen: contact.company?.name ?? "",
            send: (known) => sendContact.edit(known, { company_id: company?.id ?? null }),
          })
        }
        onCreate={onCreateCompany}
      />
      {text("post", t`Должность`)}
      <ResponsibleSelect
        value={contact.responsible ?? null}
        canEdit={canEdit}
        onSave={(user) =>
          changer.choose({
            label: t`Ответственный`,
            mine: user?.name ?? "",
            shown: (now) => now.responsible?.name ?? "",
            seen: contact.responsible?.name ?? "",
            send: (known) => sendContact.edit(known, { responsible_id: user?.id ?? null }),
            guess: (now) => ({ ...now, responsible: user }),
          })
        }
      />
    </SimpleGrid>
  );
}
