import { Trans } from "@lingui/react/macro";
import { Anchor, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { OF_CLIENT } from "@/entities/documents/kinds";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { documentQueries } from "./api";
import { CreateMenu } from "./create-menu";
import { DocumentRows } from "./document-rows";
import { questionOf } from "./list-model";
import { useMakeDocument } from "./use-make-document";

type Client = { contact: string } | { company: string };
type Props = { client: Client; canWrite: boolean };

/** The latest documents of a client, all of them one press away, and what can be made without a deal. */
export function ClientDocuments({ client, canWrite }: Props) {
  const documents = useQuery(documentQueries.few(questionOf(client)));
  const making = useMakeDocument();
  const whom =
    "company" in client ? { company_id: client.company } : { contact_id: client.contact };
  return (
    <Stack gap="sm">
      <QueryView query={documents} skeleton={<SkeletonLines count={3} height={44} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              <Trans>Документов пока нет. Счета и акты создаются в карточке сделки.</Trans>
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
      {canWrite && (
        <CreateMenu
          kinds={OF_CLIENT}
          isBusy={making.isBusy}
          onMake={(kind) => making.make({ kind, ...whom })}
          onAgreement={() =>
            making.make({ kind: "contract", contract_type: "electronic_signature", ...whom })
          }
        >
          <Trans>Создать</Trans>
        </CreateMenu>
      )}
    </Stack>
  );
}
