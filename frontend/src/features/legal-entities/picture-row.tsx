import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { LegalEntity } from "@/shared/api/types";
import { refusalOf } from "@/shared/lib/file-refusal";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { FileButton } from "@/shared/ui/file-button";
import { FileRefused } from "@/shared/ui/file-refused";
import { Row } from "@/shared/ui/row-list";
import { ErrorText } from "@/shared/ui/states/error-text";
import { toastUndo } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { legalEntityQueries, sendLegalEntity, type WhichPicture } from "./api";
import { ACCEPTED, refusalIn, RULE } from "./picture-model";
import classes from "./pictures.module.css";
import type { EntityChanger } from "./use-legal-entity-change";

type Props = {
  entity: LegalEntity;
  changer: EntityChanger;
  canEdit: boolean;
  which: WhichPicture;
  name: string;
};

/** One picture of a firm: as it looks, and the ways to change it. */
export function PictureRow({ entity, changer, canEdit, which, name }: Props) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const [problem, setProblem] = useState<ReactNode>(null);
  const held = entity.pictures[which];
  const picture = useQuery({
    ...legalEntityQueries.picture(entity.id, which, held?.sha256 ?? ""),
    enabled: Boolean(held),
  });
  const told = ({ pictures }: LegalEntity): string => {
    const now = pictures[which];
    return now ? `${now.width} × ${now.height}` : t`нет`;
  };
  const save = async (body: Blob | null, onSaved?: () => void): Promise<unknown> =>
    changer.save(
      {
        label: name,
        mine: body ? t`новая картинка` : t`нет`,
        shown: told,
        seen: told(entity),
        send: (known) =>
          body
            ? sendLegalEntity.setPicture(known, which, body)
            : sendLegalEntity.removePicture(known, which),
      },
      onSaved,
    );
  const write = async (body: Blob | null, onSaved?: () => void): Promise<void> => {
    setProblem(null);
    const failure = await save(body, onSaved);
    if (failure === null) return;
    const refusal = refusalIn(failure);
    setProblem(
      refusal ? <FileRefused refusal={refusal} rule={RULE} /> : <ErrorText error={failure} />,
    );
  };
  const choose = (file: File | null): void => {
    if (!file) return;
    const refusal = refusalOf(file, RULE);
    if (refusal) setProblem(<FileRefused refusal={refusal} rule={RULE} />);
    else void write(file);
  };
  const drop = (): void => {
    const bytes = picture.data;
    void write(null, () => {
      if (!bytes) return;
      toastUndo(<Trans>Убрано: {name}</Trans>, async () => {
        const failure = await save(bytes);
        if (failure !== null) throw failure;
      });
    });
  };
  return (
    <Row
      actions={
        canEdit && (
          <>
            <FileButton onChange={choose} accept={ACCEPTED} disabled={!isOnline}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Загрузить: ${name}`}
                  disabled={!isOnline || changer.isBusy}
                >
                  <Trans>Загрузить</Trans>
                </Button>
              )}
            </FileButton>
            {held && (
              <WriteButton
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={t`Убрать: ${name}`}
                disabled={changer.isBusy}
                onClick={drop}
              >
                <Trans>Убрать</Trans>
              </WriteButton>
            )}
          </>
        )
      }
    >
      <Text size="sm" fw={550}>
        {name}
      </Text>
      {!held && (
        <Text size="sm" c="dimmed">
          <Trans>не загружено</Trans>
        </Text>
      )}
      {held && picture.data && <Preview blob={picture.data} name={name} />}
      {held && picture.isError && (
        <Text size="sm" c="dimmed">
          <Trans>Картинка не загрузилась</Trans>
        </Text>
      )}
      {problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
    </Row>
  );
}

/** The picture is read with the reader's rights, so it has no address of its own. */
function Preview({ blob, name }: { blob: Blob; name: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img ref={image} className={classes["picture"]} alt={name} />;
}
