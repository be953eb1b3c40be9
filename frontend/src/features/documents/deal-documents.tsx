import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { OF_DEAL } from "@/entities/documents/kinds";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { documentQueries } from "./api";
import { CreateMenu } from "./create-menu";
import { DocumentChain } from "./document-chain";
import { FollowButtons } from "./follow-buttons";
import { PrintDeal } from "./print-deal";
import { useMakeDocument } from "./use-make-document";

type Props = { dealId: string; canWrite: boolean };

/** The documents of a deal, each below the one that it was made from, and what can be made next. */
export function DealDocuments({ dealId, canWrite }: Props) {
  const documents = useInfiniteQuery(documentQueries.pages({ deal_id: dealId }));
  const making = useMakeDocument();
  return (
    <Stack gap="sm">
      <QueryView query={documents} skeleton={<SkeletonLines count={1} height={36} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return rows.length === 0 ? (
            <Text size="sm" c="dimmed">
              <Trans>Документов нет.</Trans>
            </Text>
          ) : (
            <DocumentChain
              rows={rows}
              renderFoot={(row) => canWrite && <FollowButtons basis={row} making={making} />}
            />
          );
        }}
      </QueryView>
      {documents.hasNextPage && (
        <Button
          variant="subtle"
          loading={documents.isFetchingNextPage}
          onClick={() => void documents.fetchNextPage()}
        >
          <Trans>Показать ещё</Trans>
        </Button>
      )}
      <Group gap="xs">
        {canWrite && (
          <CreateMenu
            kinds={OF_DEAL}
            isBusy={making.isBusy}
            onMake={(kind) => making.make({ kind, deal_id: dealId })}
            onAgreement={() =>
              making.make({
                kind: "contract",
                contract_type: "electronic_signature",
                deal_id: dealId,
              })
            }
          >
            <Trans>Создать документ</Trans>
          </CreateMenu>
        )}
        <PrintDeal rows={documents.data?.pages.flatMap(({ items }) => items) ?? []} />
      </Group>
    </Stack>
  );
}
