import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Group, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useCan } from "@/entities/identity/use-me";
import { RequisitesBlock } from "@/entities/requisites/requisites-block";
import { legalEntityQueries, sendLegalEntity } from "@/features/legal-entities/api";
import { ArchiveEntity } from "@/features/legal-entities/archive-entity";
import { ClosedPeriod } from "@/features/legal-entities/closed-period";
import { Lacks } from "@/features/legal-entities/lacks";
import { Numbering } from "@/features/legal-entities/numbering";
import { Regimes } from "@/features/legal-entities/regimes";
import { Section } from "@/features/legal-entities/section";
import { Signatories } from "@/features/legal-entities/signatories";
import { Terms } from "@/features/legal-entities/terms";
import { useLegalEntityChange } from "@/features/legal-entities/use-legal-entity-change";
import type { LegalEntity } from "@/shared/api/types";
import { BackButton } from "@/shared/ui/back-button";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { InlineText } from "@/shared/ui/inline-text";
import { useDocumentTitle } from "@/shared/ui/page";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";

// Below what fills the first screen.
const Pictures = lazy(async () => ({
  default: (await import("@/features/legal-entities/pictures")).Pictures,
}));

// Few firms have other requisites than they began with.
const Notices = lazy(async () => ({
  default: (await import("@/features/legal-entities/notices")).Notices,
}));

/** One of the account's own firms: what its documents will say. */
export function LegalEntityCard({ entityId }: { entityId: string }) {
  const { t } = useLingui();
  const card = useSuspenseQuery(legalEntityQueries.card(entityId));
  const entity = card.data;
  const changer = useLegalEntityChange(entityId);
  const canManage = useCan("legal_entities.manage");
  const isArchived = Boolean(entity.archived_at);
  const part = { entity, changer, canEdit: canManage && !isArchived };
  useDocumentTitle(entity.name);
  return (
    <Stack gap="md" p="md" maw={760} mx="auto" w="100%">
      <StaleNote query={card} />
      <Group gap="xs" wrap="nowrap">
        <BackButton to="/settings/legal-entities" />
        <h1 style={{ margin: 0, flex: 1, minWidth: 0 }} aria-label={entity.name}>
          <InlineText
            isHeading
            aria-label={t`Название организации`}
            disabled={!part.canEdit}
            value={entity.name}
            check={(typed) => (typed === "" ? t`Назовите организацию` : null)}
            onSave={(name, seen) =>
              changer.change({
                label: t`Название`,
                mine: name,
                shown: (now) => now.name,
                seen,
                send: (known) => sendLegalEntity.edit(known, { name }),
              })
            }
          />
        </h1>
        {isArchived && (
          <Badge color="gray" variant="light" tt="none" flex="none">
            <Trans>в архиве</Trans>
          </Badge>
        )}
      </Group>
      {!isArchived && <Lacks entity={entity} />}
      <Section title={t`Реквизиты`}>
        <RequisitesBlock<LegalEntity>
          record={entity}
          itemsOf={({ requisites }) => requisites}
          changer={changer}
          send={sendLegalEntity}
          beginning={{ short_name: entity.name }}
          canEdit={part.canEdit}
          mayBeEmpty={false}
          hasSigner={false}
          empty={<Trans>Пока не заполнены.</Trans>}
        />
        {part.canEdit && (
          <Suspense>
            <Notices entity={entity} />
          </Suspense>
        )}
      </Section>
      <Regimes {...part} />
      <Signatories {...part} />
      <div id="pictures">
        <Suspense fallback={<SkeletonLines count={3} height={60} />}>
          <Pictures {...part} />
        </Suspense>
      </div>
      <Terms {...part} />
      <Numbering {...part} />
      <ClosedPeriod {...part} />
      {canManage && <ArchiveEntity entity={entity} changer={changer} />}
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </Stack>
  );
}
