import { Trans, useLingui } from "@lingui/react/macro";
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { RequestWhole } from "@/shared/api/types";
import { WriteButton } from "@/shared/ui/write-button";
import type { Target } from "./api";
import classes from "./requests.module.css";

type Props = {
  similar: RequestWhole["similar"];
  canJoin: boolean;
  onJoin: (to: Target) => void;
};

/** Clients with the same telephone or address, and their open deals: one press joins the request. */
export function SimilarRecords({ similar, canJoin, onJoin }: Props) {
  const { t } = useLingui();
  const { contacts, companies, deals } = similar;
  if (contacts.length + companies.length + deals.length === 0) return null;
  const row = (key: string, name: string, hint: ReactNode, to: Target) => (
    <div key={key} className={classes["similar"]}>
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      </div>
      {canJoin && (
        <WriteButton
          size="compact-sm"
          variant="light"
          aria-label={t`Присоединить к: ${name}`}
          onClick={() => onJoin(to)}
        >
          <Trans>Присоединить</Trans>
        </WriteButton>
      )}
    </div>
  );
  return (
    <section aria-label={t`Похоже, это уже знакомые`}>
      <Title order={3} size="h5" mb={4}>
        <Trans>Похоже, это уже знакомые</Trans>
      </Title>
      {deals.map(({ id, number, title }) =>
        row(id, title, <Trans>Открытая сделка № {number}</Trans>, { dealId: id }),
      )}
      {contacts.map(({ id, name, phones, emails }) =>
        row(id, name, phones[0]?.raw ?? emails[0], { contactId: id }),
      )}
      {companies.map(({ id, name, phones, emails }) =>
        row(id, name, phones[0]?.raw ?? emails[0], { companyId: id }),
      )}
    </section>
  );
}
