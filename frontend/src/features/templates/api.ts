import { queryOptions } from "@tanstack/react-query";
import { archiveTemplate } from "@/shared/api/generated/operations/archive-template.gen";
import { bringBackTemplate } from "@/shared/api/generated/operations/bring-back-template.gen";
import { checkTemplate } from "@/shared/api/generated/operations/check-template.gen";
import { editTemplate } from "@/shared/api/generated/operations/edit-template.gen";
import { getTemplate } from "@/shared/api/generated/operations/get-template.gen";
import { getTemplateFile } from "@/shared/api/generated/operations/get-template-file.gen";
import { listPlaceholdersOptions } from "@/shared/api/generated/operations/list-placeholders.gen";
import { listTemplatesOptions } from "@/shared/api/generated/operations/list-templates.gen";
import { previewTemplate } from "@/shared/api/generated/operations/preview-template.gen";
import { replaceTemplateFile } from "@/shared/api/generated/operations/replace-template-file.gen";
import { searchOptions } from "@/shared/api/generated/operations/search.gen";
import { uploadTemplate } from "@/shared/api/generated/operations/upload-template.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type {
  DocumentKind,
  DocumentTemplate,
  DocumentTemplateEdit,
  TemplateFault,
} from "@/shared/api/types";

type Known = { id: string; version: number };

const must = { throwOnError: true as const };
const at = ({ id, version }: Known) => ({ path: { id }, headers: ifMatch(version), ...must });
const called = (file: File) => ({ "X-File-Name": encodeURIComponent(file.name) });

export const templateQueries = {
  list: () => listTemplatesOptions(),
  placeholders: (kind: DocumentKind) => listPlaceholdersOptions({ query: { kind } }),
  /** Deals by a number or a piece of the title, for a preview. */
  deals: (q: string) => ({
    ...searchOptions({ query: { q } }),
    enabled: q.length > 0,
  }),
  preview: (wish: Preview) =>
    queryOptions({
      queryKey: ["template-preview", wish],
      queryFn: ({ signal }) => readPreview(wish, "pdf", signal),
      gcTime: 0,
      retry: false,
    }),
};

/** On what a template is tried; without a deal on a sample. */
export type Preview = { id: string; sha256: string; kind: DocumentKind; dealId: string | null };

async function readPreview(
  { id, kind, dealId }: Preview,
  format: "pdf" | "docx",
  signal?: AbortSignal,
): Promise<Blob> {
  const { data } = await previewTemplate({
    path: { id },
    query: { kind, format, ...(dealId && { deal_id: dealId }) },
    parseAs: "blob",
    ...(signal && { signal }),
    ...must,
  });
  return new Blob([data], format === "pdf" ? { type: "application/pdf" } : {});
}

export type Upload = {
  file: File;
  name: string;
  kinds: DocumentKind[];
  firm: string | null;
};

export const sendTemplate = {
  check: async (file: File, kinds: DocumentKind[]): Promise<TemplateFault[]> => {
    const query = { kinds: kinds.join(",") };
    return (await checkTemplate({ query, body: file, ...must })).data.faults;
  },
  upload: async ({ file, name, kinds, firm }: Upload, key: string): Promise<DocumentTemplate> => {
    const query = { name, kinds: kinds.join(","), ...(firm && { legal_entity_id: firm }) };
    const headers = { ...called(file), ...once(key) };
    return (await uploadTemplate({ query, headers, body: file, ...must })).data;
  },
  replace: async (known: Known, file: File): Promise<DocumentTemplate> => {
    const headers = { ...called(file), ...ifMatch(known.version) };
    const path = { id: known.id };
    return (await replaceTemplateFile({ path, headers, body: file, ...must })).data;
  },
  fresh: async (id: string): Promise<DocumentTemplate> =>
    (await getTemplate({ path: { id }, ...must })).data,
  edit: async (known: Known, body: DocumentTemplateEdit): Promise<DocumentTemplate> =>
    (await editTemplate({ ...at(known), body })).data,
  archive: async (known: Known): Promise<DocumentTemplate> =>
    (await archiveTemplate(at(known))).data,
  bringBack: async (known: Known): Promise<DocumentTemplate> =>
    (await bringBackTemplate(at(known))).data,
  file: async (id: string): Promise<Blob> => {
    const { data } = await getTemplateFile({ path: { id }, parseAs: "blob", ...must });
    return new Blob([data]);
  },
  docx: (wish: Preview): Promise<Blob> => readPreview(wish, "docx"),
};
