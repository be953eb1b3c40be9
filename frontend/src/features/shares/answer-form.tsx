import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Stack, Textarea, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { ApiError } from "@/shared/api/api-error";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useAnswer } from "./api";

/** What the client says of a quote, once. */
export function AnswerForm({ token }: { token: string }) {
  const { t } = useLingui();
  const [name, setName] = useState("");
  const [comment, setComment] = useState("");
  const [isTried, setTried] = useState(false);
  const answer = useAnswer(token);
  const fields = answer.error instanceof ApiError ? answer.error.fields : [];
  const at = (pointer: string): string | undefined =>
    fields.find((field) => field.pointer === pointer)?.message;
  const reply = (accepted: boolean): void => {
    setTried(true);
    if (name.trim() !== "") answer.mutate({ accepted, name, comment });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        reply(true);
      }}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          <Trans>Ваш ответ</Trans>
        </Title>
        <TextInput
          label={t`Кто отвечает`}
          placeholder={t`Иванов Пётр, директор`}
          maxLength={100}
          autoComplete="name"
          value={name}
          error={at("/name") ?? (isTried && name.trim() === "" && t`Представьтесь`)}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Textarea
          label={t`Комментарий`}
          autosize
          minRows={2}
          maxLength={1000}
          value={comment}
          error={at("/comment")}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        {answer.error !== null && fields.length === 0 && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={answer.error} />
          </Alert>
        )}
        <Group gap="xs">
          <Button type="submit" loading={answer.isPending && answer.variables.accepted}>
            <Trans>Принять предложение</Trans>
          </Button>
          <Button
            variant="default"
            loading={answer.isPending && !answer.variables.accepted}
            onClick={() => reply(false)}
          >
            <Trans>Отклонить</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
