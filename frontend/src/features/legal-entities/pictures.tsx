import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import type { LegalEntity } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { RowList } from "@/shared/ui/row-list";
import { sendLegalEntity, type WhichPicture } from "./api";
import { PictureRow } from "./picture-row";
import { Section } from "./section";
import type { EntityChanger } from "./use-legal-entity-change";

type Props = { entity: LegalEntity; changer: EntityChanger; canEdit: boolean };

/** What documents carry besides words. */
export function Pictures({ entity, changer, canEdit }: Props) {
  const { t } = useLingui();
  const names: [WhichPicture, string][] = [
    ["logo", t`Логотип`],
    ["stamp", t`Печать организации`],
    ["signature", t`Подпись руководителя`],
  ];
  const { stamp, signature } = entity.pictures;
  return (
    <Section
      title={t`Логотип, печать, подпись`}
      hint={
        <Trans>
          PNG или JPEG до 2 МБ. Для печати и подписи лучше PNG с прозрачным фоном, примерно 600 ×
          600 точек.
        </Trans>
      }
    >
      <RowList label={t`Картинки организации`}>
        {names.map(([which, name]) => (
          <PictureRow key={which} {...{ entity, changer, canEdit, which, name }} />
        ))}
      </RowList>
      {(stamp || signature) && <Usual entity={entity} changer={changer} canEdit={canEdit} />}
    </Section>
  );
}

/** What new documents begin with; each may say otherwise. */
function Usual({ entity, changer, canEdit }: Props) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const label = t`Ставить печать и подпись картинкой на новых документах`;
  const words = ({ terms }: LegalEntity): string => (terms.has_facsimile ? t`да` : t`нет`);
  return (
    <Checkbox
      label={label}
      checked={entity.terms.has_facsimile}
      disabled={!canEdit || !isOnline}
      onChange={({ currentTarget: { checked } }) =>
        changer.choose({
          label,
          mine: checked ? t`да` : t`нет`,
          shown: words,
          seen: words(entity),
          send: (known) =>
            sendLegalEntity.edit(known, {
              terms: Object.assign({}, known.terms, { has_facsimile: checked }),
            }),
        })
      }
    />
  );
}
