import { Trans } from "@lingui/react/macro";
import { Anchor, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { documentQueries } from "./api";
import { DocumentRows } from "./document-rows";
import { questionOf } from "./list-model";

type Props = { client: { contact: string } | { company: string } };

/** The latest documents of a client; all of them are one press away. */
export function ClientDocuments({ client }: Props) {
  const documents = useQuery(documentQueries.few(questionOf(client)));
  return (
    <QueryView query={documents} skeleton={<SkeletonLines count={3} height={44} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>Документов пока нет. Они создаются в карточке сделки.</Trans>
          </Text>
        ) : (
          <Stack gap="sm">
            <DocumentRows
              rows={items}
              renderFoot={({ deal }) =>
                deal && (
                  <Text size="sm" c="dimmed">
                    {deal.name}
                  </Text>
                )
              }
            />
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to="/documents" search={client} />}
            >
              <Trans>Все документы клиента</Trans>
            </Anchor>
          </Stack>
        )
      }
    </QueryView>
  );
}
