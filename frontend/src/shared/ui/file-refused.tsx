import { Trans } from "@lingui/react/macro";
import type { FileRefusal, FileRule } from "../lib/file-refusal";

type Props = { refusal: FileRefusal; rule: FileRule };

/** Why a file is not sent at all, and what would fit. */
export function FileRefused({ refusal, rule }: Props) {
  if (refusal === "empty") return <Trans>Файл пустой.</Trans>;
  return refusal === "large" ? <TooLarge {...rule} /> : <OtherKind {...rule} />;
}

function TooLarge({ sort, most }: FileRule) {
  if (sort === "word") return <Trans>Файл больше {most} МБ. Уменьшите картинки в нём.</Trans>;
  if (sort === "picture") {
    return <Trans>Файл больше {most} МБ. Уменьшите картинку: хватит 600 × 600 точек.</Trans>;
  }
  if (sort === "table") return <Trans>Файл больше {most} МБ. Разделите таблицу на части.</Trans>;
  return <Trans>Файл больше {most} МБ.</Trans>;
}

function OtherKind({ sort }: FileRule) {
  const words = {
    any: (
      <Trans>
        Такие файлы не принимаются. Подойдут документы, таблицы, картинки, письма и архивы zip.
      </Trans>
    ),
    scan: <Trans>Подойдёт снимок JPEG или PNG либо файл PDF.</Trans>,
    word: <Trans>Нужен файл Word с расширением .docx.</Trans>,
    table: <Trans>Нужна таблица: файл .xlsx или .csv.</Trans>,
    picture: <Trans>Это не картинка, которую можно напечатать. Нужен PNG или JPEG.</Trans>,
  };
  return words[sort];
}
