import { useLingui } from "@lingui/react/macro";
import { SimpleGrid } from "@mantine/core";
import { sendCompany } from "@/entities/clients/api";
import { dialled } from "@/entities/clients/model";
import type { Company, CompanyEdit } from "@/shared/api/types";
import { InlineText } from "@/shared/ui/inline-text";
import type { CompanyChanger } from "../use-client-change";
import { ResponsibleSelect } from "./responsible-select";
import { TextList } from "./text-list";

type Props = { company: Company; changer: CompanyChanger; canEdit: boolean };

type TextName = "inn" | "kpp" | "site";

/** The facts of a company, each changed in its place; a wrong ИНН stays at its field with the reason. */
export function CompanyFields({ company, changer, canEdit }: Props) {
  const { t } = useLingui();

  const text = (name: TextName, label: string, inputMode: "numeric" | "url") => (
    <InlineText
      label={label}
      placeholder="—"
      inputMode={inputMode}
      disabled={!canEdit}
      value={company[name] ?? ""}
      onSave={(typed, seen) =>
        changer.change({
          label,
          mine: typed,
          shown: (now) => now[name] ?? "",
          seen,
          send: (known) => sendCompany.edit(known, { [name]: typed || null }),
        })
      }
    />
  );
  const list = (
    label: string,
    patch: CompanyEdit,
    mine: string[],
    shown: (now: Company) => string,
  ) =>
    changer.change({
      label,
      mine: mine.join(", "),
      shown,
      seen: shown(company),
      send: (known) => sendCompany.edit(known, patch),
    });
  const phonesOf = (now: Company): string => now.phones.map(({ raw }) => raw).join(", ");

  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" verticalSpacing={6}>
      {text("inn", t`ИНН`, "numeric")}
      {text("kpp", t`КПП`, "numeric")}
      {text("site", t`Сайт`, "url")}
      <TextList
        kind="phone"
        label={t`Телефон`}
        values={company.phones.map(({ raw }) => raw)}
        hrefs={company.phones.map(dialled)}
        canEdit={canEdit}
        onSave={(phones) => list(t`Телефон`, { phones }, phones, phonesOf)}
      />
      <TextList
        kind="email"
        label={t`Почта`}
        values={company.emails}
        hrefs={company.emails.map((email) => `mailto:${email}`)}
        canEdit={canEdit}
        onSave={(emails) => list(t`Почта`, { emails }, emails, (now) => now.emails.join(", "))}
      />
      <ResponsibleSelect
        value={company.responsible ?? null}
        canEdit={canEdit}
        onSave={(user) =>
          changer.choose({
            label: t`Ответственный`,
            mine: user?.name ?? "",
            shown: (now) => now.responsible?.name ?? "",
            seen: company.responsible?.name ?? "",
            send: (known) => sendCompany.edit(known, { responsible_id: user?.id ?? null }),
          })
        }
      />
    </SimpleGrid>
  );
}
