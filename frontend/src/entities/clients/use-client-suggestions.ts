import { useLingui } from "@lingui/react/macro";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ClientKind, companyQueries, contactQueries } from "./api";
import { hintOfCompany, hintOfContact } from "./model";

type Suggestion = { id: string; name: string; hint: string };

/** The best answers to what was typed so far, asked after a short pause. */
export function useClientSuggestions(kind: ClientKind, typed: string) {
  const { t } = useLingui();
  const [q] = useDebouncedValue(typed.trim(), 250);
  const contacts = useQuery({
    ...contactQueries.find(q),
    ...(kind !== "contact" && { enabled: false }),
  });
  const companies = useQuery({
    ...companyQueries.find(q),
    ...(kind !== "company" && { enabled: false }),
  });
  const asked = kind === "contact" ? contacts : companies;
  const suggestions: Suggestion[] =
    kind === "contact"
      ? (contacts.data?.items ?? []).map((contact) => ({
          id: contact.id,
          name: contact.name,
          hint: hintOfContact(contact),
        }))
      : (companies.data?.items ?? []).map((company) => ({
          id: company.id,
          name: company.name,
          hint: hintOfCompany(company, t`ИНН`),
        }));
  const isShort = typed.trim().length < 2;
  return {
    suggestions: isShort ? [] : suggestions,
    error: asked.error,
    /** What is typed has been answered, so «nothing found» is true. */
    isAnswered: !isShort && q === typed.trim() && !asked.isFetching && !asked.isError,
  };
}
