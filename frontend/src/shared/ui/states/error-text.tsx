import { Plural, Trans } from "@lingui/react/macro";
import { ApiError, isStale } from "@/shared/api/api-error";

/** A failure in the reader's words: the server's own sentence, or ours where no server spoke. */
export function ErrorText({ error }: { error: unknown }) {
  if (!(error instanceof ApiError)) return <Trans>Что-то сломалось на этой странице.</Trans>;
  if (error.code === "network") {
    return <Trans>Нет связи с сервером. Проверьте интернет и повторите.</Trans>;
  }
  if (error.status === 429 && error.retryAfter !== null) {
    return (
      <Plural
        value={error.retryAfter}
        one="Слишком часто. Повторите через # секунду."
        few="Слишком часто. Повторите через # секунды."
        many="Слишком часто. Повторите через # секунд."
        other="Слишком часто. Повторите через # секунды."
      />
    );
  }
  if (isStale(error)) {
    return <Trans>Это только что изменил другой человек. Проверьте и повторите.</Trans>;
  }
  const first = error.fields[0]?.message;
  if (first) return <>{first}</>;
  if (error.message) return <>{error.message}</>;
  return <Trans>Сервер не смог ответить. Повторите чуть позже.</Trans>;
}
