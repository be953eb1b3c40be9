import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { contactQueries } from "@/entities/clients/api";
import { ClientLink } from "@/entities/clients/client-link";
import { WaysToReach } from "@/entities/clients/ways-to-reach";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";

/** Who works there, and how to reach them. */
export function CompanyPeople({ companyId }: { companyId: string }) {
  const people = useInfiniteQuery(contactQueries.pages({ companyId }));
  return (
    <QueryView query={people} skeleton={<SkeletonLines count={2} height={28} />}>
      {({ pages }) => {
        const contacts = pages.flatMap((page) => page.items);
        if (contacts.length === 0) {
          return (
            <Text size="sm" c="dimmed">
              <Trans>Никого нет. Укажите компанию в карточке контакта.</Trans>
            </Text>
          );
        }
        return (
          <Stack gap="xs" role="list">
            {contacts.map((contact) => (
              <Group key={contact.id} role="listitem" gap="sm">
                <ClientLink kind="contact" client={contact} />
                {contact.post && (
                  <Text size="sm" c="dimmed">
                    {contact.post}
                  </Text>
                )}
                <WaysToReach phones={contact.phones.slice(0, 1)} emails={[]} />
              </Group>
            ))}
            {people.hasNextPage && (
              <Button
                variant="subtle"
                size="compact-sm"
                loading={people.isFetchingNextPage}
                onClick={() => void people.fetchNextPage()}
              >
                <Trans>Показать ещё</Trans>
              </Button>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}
