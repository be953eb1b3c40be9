import { Trans } from "@lingui/react/macro";
import { Menu, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { kindName } from "@/entities/documents/words";
import type { DealDocument } from "@/shared/api/types";
import { WriteButton } from "@/shared/ui/write-button";
import type { MakeDocument } from "../use-make-document";
import { correctionOf, correctionWish, revisionWish } from "./amend-model";

type Props = { document: DealDocument; making: MakeDocument };

/** The two ways in which what is issued is put right: they differ in what has happened. */
export function AmendMenu({ document, making }: Props) {
  const correction = correctionOf(document);
  return (
    <Menu position="bottom-start" width={300} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <WriteButton
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          loading={making.isBusy}
        >
          <Trans>Исправить</Trans>
        </WriteButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => making.make(revisionWish(document))}>
          <Text size="sm">
            <Trans>Исправление</Trans>
          </Text>
          <Text size="xs" c="dimmed">
            <Trans>В документе ошибка: он заменяется новым с тем же номером и датой</Trans>
          </Text>
        </Menu.Item>
        {correction && (
          <Menu.Item onClick={() => making.make(correctionWish(document, correction))}>
            <Text size="sm">{kindName(correction)}</Text>
            <Text size="xs" c="dimmed">
              <Trans>Количество или цена изменились по соглашению: новый документ с разницей</Trans>
            </Text>
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
