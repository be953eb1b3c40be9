import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Code, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { kindName } from "@/entities/documents/words";
import type { DocumentKind, TemplatePlaceholder } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { Row, RowList } from "@/shared/ui/row-list";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { templateQueries } from "./api";
import formats from "./formats.json";
import { groupsOf, TEMPLATE_KINDS } from "./model";

/** Everything that a template can name, with what it becomes; each is copied by a button. */
export function Placeholders() {
  const { t } = useLingui();
  const [kind, setKind] = useState<DocumentKind>("invoice");
  const [text, setText] = useState("");
  const found = useQuery(templateQueries.placeholders(kind));
  return (
    <Stack gap="sm" component="section" aria-label={t`Поля для шаблонов`}>
      <Title order={2} size="h4">
        <Trans>Поля для шаблонов</Trans>
      </Title>
      <Formats />
      <Group gap="sm" grow preventGrowOverflow={false}>
        <Choice
          label={t`Вид документа`}
          value={kind}
          data={TEMPLATE_KINDS.map((value) => ({ value, label: kindName(value) }))}
          onChange={(value) => setKind(TEMPLATE_KINDS.find((one) => one === value) ?? "invoice")}
        />
        <TextInput
          label={t`Найти поле`}
          placeholder={t`ИНН`}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Group>
      <QueryView query={found} skeleton={<SkeletonLines count={8} />}>
        {({ items }) => {
          const groups = groupsOf(items, text);
          if (groups.length === 0) {
            return (
              <Text size="sm" c="dimmed">
                <Trans>Ничего не нашлось</Trans>
              </Text>
            );
          }
          return groups.map(({ group, items: names }) => (
            <Stack key={group} gap={4}>
              <Text size="sm" fw={600}>
                {group}
              </Text>
              <RowList label={group}>
                {names.map((one) => (
                  <Name key={one.name} name={one} />
                ))}
              </RowList>
            </Stack>
          ));
        }}
      </QueryView>
    </Stack>
  );
}

function Name({ name: { tag, about, example } }: { name: TemplatePlaceholder }) {
  const { t } = useLingui();
  const { copied, copy } = useClipboard({ timeout: 1500 });
  return (
    <Row
      actions={
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={copied ? t`Скопировано: ${tag}` : t`Скопировать: ${tag}`}
          onClick={() => copy(tag)}
        >
          {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        </ActionIcon>
      }
    >
      <Code style={{ overflowWrap: "anywhere" }}>{tag}</Code>
      <Text size="sm">{about}</Text>
      {example && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          <Trans>Например: {example}</Trans>
        </Text>
      )}
    </Row>
  );
}

/** How values are shown, repeated and chosen; the words in tags are the same in any language. */
function Formats() {
  const { t } = useLingui();
  const rows: [string, string][] = [
    [formats.date, t`22 ноября 2026 г.`],
    [formats.sum, t`сумма словами`],
    [formats.genitive, t`в родительном падеже`],
    [formats.fallback, t`что поставить вместо пустого`],
    [formats.condition, t`условие`],
    [formats.loop, t`повтор; в строке таблицы повторяет строку`],
  ];
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        <Trans>
          Вставьте тег в файл Word там, где должно стоять значение. Оформление берётся у тега.
        </Trans>
      </Text>
      {rows.map(([tag, words]) => (
        <Text key={tag} size="sm" style={{ overflowWrap: "anywhere" }}>
          <Code>{tag}</Code> — {words}
        </Text>
      ))}
    </Stack>
  );
}
