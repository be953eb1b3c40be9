import "@mantine/core/styles/List.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Code, List, Text } from "@mantine/core";
import type { TemplateFault } from "@/shared/api/types";

/** What is wrong with a file, tag by tag, with the place where each is mended. */
export function Faults({ faults }: { faults: TemplateFault[] }) {
  return (
    <Alert color="red" variant="light" role="alert" title={<Trans>В файле есть ошибки</Trans>}>
      <List size="sm" spacing="xs">
        {faults.map((fault, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one mistake may stand twice in one place
          <List.Item key={`${index} ${fault.tag}`}>
            <Code style={{ overflowWrap: "anywhere" }}>{fault.tag}</Code> {fault.message}
            {fault.hint && (
              <>
                {" "}
                <Trans>
                  Возможно, нужно <Code>{fault.hint}</Code>
                </Trans>
              </>
            )}
            <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              <Where fault={fault} />
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Where({ fault }: { fault: TemplateFault }) {
  const { t } = useLingui();
  const parts: Record<TemplateFault["part"], string> = {
    body: t`Текст`,
    header: t`Верхний колонтитул`,
    footer: t`Нижний колонтитул`,
    notes: t`Сноски`,
  };
  const place = [parts[fault.part], fault.is_in_table && t`таблица`].filter(Boolean).join(", ");
  return (
    <>
      {place}: «{fault.paragraph}»
    </>
  );
}
