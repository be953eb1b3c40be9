import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, SimpleGrid, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { sendCompany } from "@/entities/clients/api";
import { dialled } from "@/entities/clients/model";
import type { Company, CompanyEdit } from "@/shared/api/types";
import { InlineFact, InlineText } from "@/shared/ui/inline-text";
import type { CompanyChanger } from "../use-client-change";
import { ResponsibleSelect } from "./responsible-select";
import { TextList } from "./text-list";

type Props = {
  company: Company;
  changer: CompanyChanger;
  canEdit: boolean;
  /** There are requisites, and ИНН and КПП are theirs; not known yet while these are asked. */
  hasRequisites: boolean | undefined;
};

type TextName = "inn" | "kpp" | "site";

/** The facts of a company, each changed in its place; a wrong ИНН stays at its field with the reason. */
export function CompanyFields({ company, changer, canEdit, hasRequisites }: Props) {
  const { t } = useLingui();

  const text = (name: TextName, label: string, inputMode: "numeric" | "url") => (
    <InlineText
      label={label}
      placeholder="—"
      inputMode={inputMode}
      disabled={!canEdit || (name !== "site" && hasRequisites === undefined)}
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
  const number = (name: "inn" | "kpp", label: string) =>
    hasRequisites ? <Kept label={label} value={company[name]} /> : text(name, label, "numeric");
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
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" verticalSpacing="xs">
      {number("inn", t`ИНН`)}
      {number("kpp", t`КПП`)}
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
            guess: (now) => ({ ...now, responsible: user }),
          })
        }
      />
    </SimpleGrid>
  );
}

/** A number that is changed in the requisites, with the way there. */
function Kept({ label, value }: { label: string; value: string | null | undefined }) {
  const { t } = useLingui();
  return (
    <InlineFact label={label}>
      <Text size="sm" mr="sm">
        {value ?? "—"}
      </Text>
      <Anchor
        component={Link}
        to="."
        hash="requisites"
        size="sm"
        aria-label={t`${label}: в реквизитах`}
      >
        <Trans>в реквизитах</Trans>
      </Anchor>
    </InlineFact>
  );
}
