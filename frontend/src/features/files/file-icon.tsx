import {
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconPhoto,
  IconPresentation,
  IconTable,
} from "@tabler/icons-react";
import { type Look, lookOf } from "./model";

const ICONS: Record<Look, typeof IconFile> = {
  pdf: IconFileTypePdf,
  image: IconPhoto,
  text: IconFileText,
  table: IconTable,
  slides: IconPresentation,
  archive: IconFileZip,
  letter: IconMail,
  other: IconFile,
};

export function FileIcon({ name }: { name: string }) {
  const Icon = ICONS[lookOf(name)];
  return <Icon size={22} stroke={1.5} aria-hidden />;
}
