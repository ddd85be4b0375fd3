import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { databaseRefusal } from '../database/database-refusal';
import { DomainError } from '../errors/domain-error';
import { Log } from '../logging/log';
import { allowedMethods } from './allowed-methods';
import { PROBLEM_JSON, protocolProblem, STATUS_OF_KIND } from './problem-details';
import type { ProblemDetails } from './problem-details';
import { recordedPath } from './recorded-path';
import { requestIdOf } from './request-id';

/** What a path may hold besides letters and digits (RFC 3986), and an escape that is none. */
const NOT_OF_A_PATH = /[^\w\-.~!$&'()*+,;=:@/%]|%(?![\da-fA-F]{2})/g;

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: ProblemDetails['errors'];
  readonly headers?: Readonly<Record<string, string>>;
  readonly language?: string;
}

/** Characters; a refusal repeats the id it was asked for, however long that was. */
const LONGEST_DETAIL = 4_000;

/** The one place where an error becomes an HTTP answer. What nobody expected is logged and told as 500 without detail. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const refusal = refusalOf(error, request) ?? this.unexpected(error, request);
    if (response.headersSent) {
      // An answer under way (a stream of events) cannot be taken back: cut it, so that the caller notices.
      response.destroy();
      return;
    }
    const problem: ProblemDetails = {
      type: 'about:blank',
      title: protocolProblem(refusal.status).title,
      status: refusal.status,
      code: refusal.code,
      detail: refusal.detail.slice(0, LONGEST_DETAIL),
      instance: uriReference(recordedPath(request.path)),
      requestId: requestIdOf(request),
      errors: refusal.errors ?? [],
    };
    response.status(refusal.status).set(refusal.headers ?? {});
    // What refuses may not speak the language that the answer would have had.
    if (response.hasHeader('Content-Language')) response.setHeader('Content-Language', refusal.language ?? 'en');
    response.type(PROBLEM_JSON).send(JSON.stringify(problem));
  }

  private unexpected(error: unknown, request: Request): Refusal {
    this.log.error('unexpected error', { requestId: requestIdOf(request), error });
    return {
      status: 500,
      code: 'internal-error',
      detail: `Something went wrong on our side. Report it with the request id ${requestIdOf(request)}.`,
    };
  }
}

/** The path as a reference that parsers accept, also where the caller sent one that they do not. */
function uriReference(path: string): string {
  return path.replace(NOT_OF_A_PATH, (character) => encodeURIComponent(character));
}

function refusalOf(error: unknown, request: Request): Refusal | undefined {
  if (error instanceof DomainError) return fromDomain(error);
  const fromDatabase = databaseRefusal(error);
  if (fromDatabase !== undefined) return fromDomain(fromDatabase);
  const status = statusOf(error);
  if (status === undefined || status >= 500) return undefined;
  if (status === 404) return fromUnknownRoute(request);
  return { status, code: protocolProblem(status).code, detail: detailOf(error, status), headers: headersOf(error) };
}

function fromDomain(error: DomainError): Refusal {
  const status = STATUS_OF_KIND[error.kind];
  const headers: Record<string, string> = {};
  if (error.retryAfterSeconds !== undefined) headers['Retry-After'] = String(error.retryAfterSeconds);
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
  const { code, detail, errors, language } = error;
  return { status, code, detail, errors, headers, language };
}

/** A path that exists for other methods is "method not allowed", with their names; any other path is unknown. */
function fromUnknownRoute(request: Request): Refusal {
  const methods = allowedMethods(request);
  if (methods.length === 0 || methods.includes(request.method)) {
    return {
      status: 404,
      code: 'route-not-found',
      detail: `There is nothing at ${recordedPath(request.path)}. See /docs.`,
    };
  }
  const allow = methods.join(', ');
  const detail = `${request.method} is not possible at ${recordedPath(request.path)}; possible: ${allow}.`;
  return { status: 405, code: 'method-not-allowed', detail, headers: { Allow: allow } };
}

/** Nest's exceptions and those of the body parsers (http-errors) carry their status. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error ? (error as Error & { status?: unknown }).status : undefined;
  return typeof status === 'number' ? status : undefined;
}

function detailOf(error: unknown, status: number): string {
  switch (status) {
    case 400:
      return `The request cannot be read: ${error instanceof Error ? error.message : 'it is malformed'}.`;
    case 413:
      return 'The body is too large: send at most 1 MB, in several requests if need be.';
    default:
      return error instanceof Error ? error.message : 'The request was refused.';
  }
}

function headersOf(error: unknown): Readonly<Record<string, string>> {
  const headers = (error as { headers?: unknown } | null)?.headers;
  return typeof headers === 'object' && headers !== null ? (headers as Record<string, string>) : {};
}
