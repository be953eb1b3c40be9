import { Trans, useLingui } from "@lingui/react/macro";
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { ContractBlock, ContractText } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { blockNumbers, isMovable, moved, withBlock, withKind, without } from "./contract-model";
import classes from "./documents.module.css";
import slotNames from "./slots.json";

type Props = {
  text: ContractText;
  refused: ReadonlyMap<string, string>;
  onChange: (text: ContractText) => void;
};

/** The text of a contract, block by block; its numbers follow the blocks. */
export function ContractTextFields({ text, refused, onChange }: Props) {
  const { t } = useLingui();
  const numbers = blockNumbers(text.blocks);
  const [fresh, setFresh] = useState<number | null>(null);
  const put = (change: Partial<ContractText>): void => onChange({ ...text, ...change });
  const line = (
    name: "title" | "place" | "seller_role" | "buyer_role",
    label: string,
    most: number,
  ) => (
    <TextInput
      label={label}
      value={text[name] ?? ""}
      maxLength={most}
      data-pointer={`/contract/${name}`}
      error={refused.get(`/contract/${name}`)}
      onChange={({ currentTarget }) => put({ [name]: currentTarget.value })}
    />
  );
  const slots = slotNames.map((name) => `{${name}}`).join(", ");
  const kinds: { value: ContractBlock["kind"]; label: string }[] = [
    { value: "section", label: t`Раздел` },
    { value: "clause", label: t`Пункт` },
    { value: "subclause", label: t`Подпункт` },
    { value: "paragraph", label: t`Абзац` },
    { value: "specification", label: t`Таблица позиций` },
    { value: "appendix", label: t`Приложение` },
  ];

  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        {line("title", t`Название договора`, 200)}
        {line("place", t`Место`, 100)}
      </Group>
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        {line("seller_role", t`Мы в договоре`, 60)}
        {line("buyer_role", t`Клиент в договоре`, 60)}
      </Group>
      <Checkbox
        label={t`Продлевается на год, если никто не возразил`}
        checked={text.is_renewed}
        onChange={({ currentTarget }) => put({ is_renewed: currentTarget.checked })}
      />
      <Text size="sm" c="dimmed">
        <Trans>В фигурных скобках — то, что подставится само: {slots}</Trans>
      </Text>
      <ol className={classes["blocks"]} aria-label={t`Текст договора`}>
        {text.blocks
          .map((block, index) => ({ block, place: index + 1 }))
          .map(({ block, place }) => {
            const index = place - 1;
            const at = `/contract/blocks/${index}/text`;
            const number = numbers[index] ?? "";
            return (
              <li key={place} className={classes["block"]}>
                <Group gap={4} wrap="nowrap">
                  <Choice
                    aria-label={t`Вид, блок ${place}`}
                    size="xs"
                    flex="0 1 150px"
                    miw={90}
                    value={block.kind}
                    data={kinds}
                    onChange={(name) => {
                      const kind = kinds.find(({ value }) => value === name)?.value;
                      if (kind) put({ blocks: withKind(text.blocks, index, kind) });
                    }}
                  />
                  <Text size="sm" c="dimmed" flex={1}>
                    {number}
                  </Text>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t`Выше, блок ${place}`}
                    disabled={!isMovable(text.blocks, index, -1)}
                    onClick={() => put({ blocks: moved(text.blocks, index, -1) })}
                  >
                    <IconArrowUp size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t`Ниже, блок ${place}`}
                    disabled={!isMovable(text.blocks, index, 1)}
                    onClick={() => put({ blocks: moved(text.blocks, index, 1) })}
                  >
                    <IconArrowDown size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t`Удалить блок ${place}`}
                    onClick={() => put({ blocks: without(text.blocks, index) })}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Group>
                {block.kind !== "specification" && (
                  <Textarea
                    aria-label={t`Текст, блок ${place}`}
                    autosize
                    minRows={1}
                    maxLength={4000}
                    autoFocus={fresh === index}
                    value={block.text ?? ""}
                    data-pointer={at}
                    error={refused.get(at)}
                    onChange={({ currentTarget }) =>
                      put({ blocks: withBlock(text.blocks, index, currentTarget.value) })
                    }
                  />
                )}
                <Button
                  variant="subtle"
                  size="compact-xs"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  aria-label={t`Добавить пункт после блока ${place}`}
                  onClick={() => {
                    const blocks = [...text.blocks];
                    blocks.splice(place, 0, { kind: "clause", text: "" });
                    setFresh(place);
                    put({ blocks });
                  }}
                >
                  <Trans>Пункт</Trans>
                </Button>
              </li>
            );
          })}
      </ol>
    </Stack>
  );
}
