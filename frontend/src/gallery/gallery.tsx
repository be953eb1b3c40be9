import { Anchor, Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ApiError } from "@/shared/api/api-error";
import { Choice } from "@/shared/ui/choice";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { InlineFact, InlineText } from "@/shared/ui/inline-text";
import { PlainTable } from "@/shared/ui/plain-table";
import { RowDelete, RowRestore } from "@/shared/ui/row-buttons";
import { SelectionBar } from "@/shared/ui/selection-bar";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { ErrorState } from "@/shared/ui/states/error-state";
import { Loading, SkeletonLines } from "@/shared/ui/states/loading";
import { StaleNote } from "@/shared/ui/states/stale-note";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import { WriteButton } from "@/shared/ui/write-button";

const noop = (): void => undefined;

function Piece({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** `dialog`: one of those that lie over the page. */
export function Gallery({ dialog }: { dialog: string | null }) {
  return (
    <Stack component="main" gap="xl" p="md" maw={720} mx="auto">
      <Title order={1}>Части страниц</Title>
      <States />
      <Failures />
      <Fields />
      <Buttons />
      <Chosen />
      <ConflictDialog
        conflict={
          dialog === "conflict"
            ? {
                change: { label: "Сумма", mine: "1 200 ₽", shown: (theirs: string) => theirs },
                theirs: "1 500 ₽",
                by: "Павел Орлов",
              }
            : null
        }
        onKeepTheirs={noop}
        onWriteMine={noop}
      />
      <Dialog opened={dialog === "form"} onClose={noop} title="Новая сделка">
        <WrongForm />
      </Dialog>
    </Stack>
  );
}

function States() {
  return (
    <>
      <Piece title="Загрузка">
        <Loading phase="skeleton">
          <SkeletonLines count={2} />
        </Loading>
        <Loading phase="slow">
          <SkeletonLines count={1} />
        </Loading>
      </Piece>
      <Piece title="Пусто: первый раз, по фильтру, нет доступа">
        <EmptyState
          kind="first"
          title="Первая сделка — и воронка оживёт"
          action={<Button>Создать сделку</Button>}
        />
        <EmptyState
          kind="none"
          title="Под фильтр не подошла ни одна сделка"
          hint="Этап: Новая"
          action={<Anchor href="#all">Сбросить</Anchor>}
        />
        <EmptyState
          kind="denied"
          title="Сделки вам не видны"
          hint="Попросите у администратора право «Видеть сделки»."
        />
      </Piece>
      <Piece title="Устарело">
        <StaleNote
          query={{
            isRefetchError: true,
            isFetching: false,
            dataUpdatedAt: Date.parse("2026-11-22T11:05:00Z"),
            refetch: () => Promise.resolve(),
          }}
        />
      </Piece>
    </>
  );
}

const failure = (status: number, message: string): ApiError =>
  new ApiError({ status, code: "failure", message, requestId: "abc12345" });

function Failures() {
  return (
    <>
      <Piece title="Ошибка">
        <ErrorState error={failure(503, "Сервер занят")} onRetry={noop} />
      </Piece>
      <Piece title="Нет сети">
        <ErrorState error={ApiError.network()} onRetry={noop} />
      </Piece>
      <Piece title="Нет права, нет записи, не по тарифу">
        <ErrorState error={failure(403, "Нужно право «Видеть отчёты»")} />
        <ErrorState error={failure(404, "")} />
        <ErrorState error={failure(402, "В тарифе 3 сотрудника")} />
      </Piece>
    </>
  );
}

function Fields() {
  const [chosen, setChosen] = useState(["b"]);
  return (
    <>
      <Piece title="Форма с ошибками">
        <WrongForm />
      </Piece>
      <Piece title="Поля на месте">
        <InlineText label="Сумма, ₽" value="1 110,50" onSave={noop} />
        <InlineText label="Почта" value="" placeholder="—" onSave={noop} />
        <InlineFact label="Этап">Новая</InlineFact>
      </Piece>
      <Piece title="Выбор">
        <ToggleChips
          label="Канал"
          data={[
            { value: "a", label: "Сайт" },
            { value: "b", label: "Выставка" },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      </Piece>
      <Piece title="Таблица">
        <PlainTable head={[<th key="what">Что</th>, <th key="sum">Сумма</th>]}>
          <tr>
            <td>Окно</td>
            <td>1 200 ₽</td>
          </tr>
        </PlainTable>
      </Piece>
    </>
  );
}

function WrongForm() {
  return (
    <FormFrame
      verb="Создать сделку"
      draft={{ restoredAt: Date.parse("2026-11-22T11:05:00Z"), clear: noop }}
      isBusy={false}
      error={failure(409, "Такая сделка уже есть")}
      onCancel={noop}
      onSubmit={noop}
    >
      <TextInput label="Что хочет клиент" error="Напишите, о чём сделка" defaultValue="" />
      <Choice
        label="Роль"
        value=""
        data={[{ value: "", label: "Выберите роль" }]}
        error="Выберите роль"
        onChange={noop}
      />
      <DayInput label="Срок" value={null} error="Выберите день" onChange={noop} />
    </FormFrame>
  );
}

function Chosen() {
  return (
    <Piece title="Выбранные строки">
      <SelectionBar label="Выбранные оригиналы" count="Выбрано 12 оригиналов" onClear={noop}>
        <WriteButton size="compact-sm">Получено</WriteButton>
        <WriteButton size="compact-sm" variant="default">
          Отправлено
        </WriteButton>
        <WriteButton size="compact-sm" variant="default">
          Отправить почтой
        </WriteButton>
      </SelectionBar>
    </Piece>
  );
}

function Buttons() {
  return (
    <Piece title="Кнопки">
      <Group gap="xs">
        <WriteButton>Сохранить</WriteButton>
        <WriteButton variant="default">Отмена</WriteButton>
        <WriteButton variant="light">Повторить</WriteButton>
        <WriteButton variant="subtle" color="gray">
          Выйти
        </WriteButton>
        <WriteButton color="red.9">Удалить 128 сделок</WriteButton>
        <WriteButton loading>Сохранить</WriteButton>
        <WriteButton disabled>Сохранить</WriteButton>
        <RowDelete name="Шкаф" onPress={noop} />
        <RowRestore name="Шкаф" onPress={noop} />
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        Пояснение под кнопками
      </Text>
    </Piece>
  );
}
