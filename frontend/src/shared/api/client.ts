// How the generated client speaks: who asks (Bearer), in which language, and what a refusal becomes.
import { i18n } from "@lingui/core";
import type { Config } from "./generated/client/types.gen";
import { ApiError } from "./api-error";
import { doors } from "./doors";
import { session } from "./session";

/** @public The generated client calls it. */
export function createClientConfig(override: Config = {}): Config {
  const base = new URL(override.baseUrl ?? "/", window.location.origin).href.replace(/\/$/, "");
  return {
    ...override,
    baseUrl: base,
    auth: (scheme) => (scheme.type === "http" ? session.freshToken() : undefined),
    fetch: apiFetch,
  };
}

/** One try, one refresh, one more try; after that the person signs in again over the page and the request goes on. */
async function apiFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (i18n.locale) request.headers.set("Accept-Language", i18n.locale);
  const isSigned = request.headers.has("Authorization");
  const spare = isSigned ? request.clone() : null;
  const first = await send(request);
  if (first.status !== 401 || !spare) return accept(first);
  const token = (await session.refresh()) ?? (await session.nextSignIn());
  spare.headers.set("Authorization", `Bearer ${token}`);
  return accept(await send(spare));
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw ApiError.network();
  }
}

async function accept(response: Response): Promise<Response> {
  if (response.ok) return response;
  if (response.status === 402) doors.close();
  throw await ApiError.fromResponse(response);
}
