import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useClientSuggestions } from "@/entities/clients/use-client-suggestions";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import type { ReportSearch } from "../report-search";
import { useDebtNames } from "./use-debt-names";
import { narrowLabel } from "./narrow-words";

type Props = {
  search: ReportSearch;
  error: string | undefined;
  onChange: (change: ReportSearch) => void;
};

type Suggestion = { id: string; name: string; hint: string };

/** A firm, or a person who buys for themselves: one of them. */
export function ClientFilter({ search, error, onChange }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const companies = useClientSuggestions("company", typed);
  const contacts = useClientSuggestions("contact", typed);
  const names = useDebtNames(search);
  const { company, contact } = search;
  const chosen = [
    ...names.company.map((label) => ({ value: `company:${company ?? ""}`, label })),
    ...names.contact.map((label) => ({ value: `contact:${contact ?? ""}`, label })),
  ];
  const options = (kind: string, found: Suggestion[]) =>
    found.map(({ id, name, hint }) => ({
      value: `${kind}:${id}`,
      label: hint ? `${name} · ${hint}` : name,
    }));
  const found = [
    ...options("company", companies.suggestions),
    ...options("contact", contacts.suggestions),
  ].filter(({ value }) => !chosen.some((one) => one.value === value));
  const isNobody =
    companies.isAnswered && contacts.isAnswered && found.length === 0 && chosen.length === 0;
  return (
    <>
      <TextInput
        label={narrowLabel("company")}
        placeholder={t`Название, ИНН, имя или телефон`}
        description={isNobody ? t`Никого не нашлось` : undefined}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ToggleChips
        label={t`Кто выбран и кто нашёлся`}
        data={[...chosen, ...found]}
        value={chosen.map(({ value }) => value)}
        onChange={(values) => {
          const next = values.find((value) => !chosen.some((one) => one.value === value)) ?? "";
          const [kind, id = ""] = next.split(":");
          // A contract is one of the client before.
          onChange({
            company: kind === "company" ? id : "",
            contact: kind === "contact" ? id : "",
            contract: search.contract === "none" ? "none" : "",
          });
        }}
      />
    </>
  );
}
