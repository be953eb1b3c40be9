import { useLingui } from "@lingui/react/macro";
import { Stack, Textarea, TextInput } from "@mantine/core";
import type { LetterFields as Texts } from "./model";

type Props = {
  letter: Texts;
  refused: ReadonlyMap<string, string>;
  onChange: (letter: Texts, pointer: string) => void;
};

/** A letter from its head to its enclosures, in the order in which it is read. */
export function LetterFields({ letter, refused, onChange }: Props) {
  const { t } = useLingui();
  const field = (name: keyof Texts, label: string, most: number) => ({
    label,
    maxLength: most,
    value: letter[name],
    "data-pointer": `/letter/${name}`,
    error: refused.get(`/letter/${name}`),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ ...letter, [name]: currentTarget.value }, `/letter/${name}`),
  });
  return (
    <Stack gap="md">
      <TextInput
        {...field("title", t`Название`, 200)}
        placeholder={t`Уведомление`}
        description={t`Пусто — обычное письмо`}
      />
      <Textarea {...field("addressee", t`Кому`, 1000)} autosize minRows={2} />
      <TextInput
        {...field("subject", t`Тема`, 300)}
        placeholder={t`О смене банковских реквизитов`}
      />
      <TextInput
        {...field("salutation", t`Обращение`, 200)}
        placeholder={t`Уважаемый Иван Иванович!`}
      />
      <Textarea
        {...field("text", t`Текст`, 20_000)}
        description={t`Каждая строка — абзац`}
        autosize
        minRows={10}
      />
      <Textarea
        {...field("enclosures", t`Приложения`, 2000)}
        description={t`Каждое с новой строки`}
        autosize
        minRows={1}
      />
    </Stack>
  );
}
