// An upload that tells how far it is: fetch cannot, XMLHttpRequest can. Who asks and what a refusal becomes is as in shared/api/client.ts.
import { i18n } from "@lingui/core";
import { ApiError } from "@/shared/api/api-error";
import { session } from "@/shared/api/session";

export type Upload = {
  path: string;
  headers: Record<string, string>;
  body: Blob;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** One try, one refresh, one more try; after that the person signs in again over the page and the upload goes on. */
export async function upload(wish: Upload): Promise<Response> {
  const first = await send(wish, (await session.freshToken()) ?? "");
  if (first.status !== 401) return accept(first);
  const token = (await session.refresh()) ?? (await session.nextSignIn());
  return accept(await send(wish, token));
}

async function accept(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw await ApiError.fromResponse(response);
}

function send({ path, headers, body, onProgress, signal }: Upload, token: string) {
  return new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    request.open("POST", path);
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    if (i18n.locale) request.setRequestHeader("Accept-Language", i18n.locale);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => resolve(answerOf(request)));
    request.addEventListener("error", () => reject(ApiError.network()));
    request.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    request.addEventListener("loadend", () => signal.removeEventListener("abort", stop));
    signal.addEventListener("abort", stop);
    if (signal.aborted) {
      reject(new DOMException("aborted", "AbortError"));
      return;
    }
    request.send(body);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  const wait = request.getResponseHeader("Retry-After");
  if (wait) headers.set("Retry-After", wait);
  const body = request.status === 204 ? null : request.responseText;
  return new Response(body, { status: request.status, headers });
}
