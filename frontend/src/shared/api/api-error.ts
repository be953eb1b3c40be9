// Every failure of the API, as one shape: what refused (code), where (fields), and what to quote to support (requestId).

export type FieldProblem = { pointer: string; code: string; message: string };
export type AccountChoice = { address: string; name: string };

type Shape = {
  status: number;
  code: string;
  message: string;
  requestId?: string | null;
  fields?: FieldProblem[];
  accounts?: AccountChoice[];
  retryAfter?: number | null;
};

export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly fields: FieldProblem[];
  readonly accounts: AccountChoice[];
  /** Seconds to wait before the next try, when the server names them. */
  readonly retryAfter: number | null;

  constructor(shape: Shape) {
    super(shape.message);
    this.name = "ApiError";
    this.status = shape.status;
    this.code = shape.code;
    this.requestId = shape.requestId ?? null;
    this.fields = shape.fields ?? [];
    this.accounts = shape.accounts ?? [];
    this.retryAfter = shape.retryAfter ?? null;
  }

  static network(): ApiError {
    return new ApiError({ status: 0, code: "network", message: "" });
  }

  static async fromResponse(response: Response): Promise<ApiError> {
    const body: unknown = await response.json().catch(() => null);
    const problem = isRecord(body) ? body : {};
    const wait = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
    return new ApiError({
      status: response.status,
      code: text(problem["code"]) ?? `http_${response.status}`,
      message: text(problem["detail"]) ?? text(problem["title"]) ?? "",
      requestId: text(problem["request_id"]) ?? response.headers.get("X-Request-Id"),
      fields: list(problem["errors"]).map((field) => ({
        pointer: text(field["pointer"]) ?? "",
        code: text(field["code"]) ?? "",
        message: text(field["message"]) ?? "",
      })),
      accounts: list(problem["accounts"]).map((choice) => ({
        address: text(choice["address"]) ?? "",
        name: text(choice["name"]) ?? "",
      })),
      retryAfter: Number.isNaN(wait) ? null : wait,
    });
  }
}

export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}

export function isStale(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
