import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { LanguageId } from '../../planner/explain/sentences/language';

/** Italian first: whoever asks for nothing else is an Italian office. */
const OFFERED = ['it', 'en'] as const satisfies readonly LanguageId[];

/** The language of the sentences of an answer: what `Accept-Language` likes best of Italian and English. */
export const RequestedLanguage = createParamDecorator((_: unknown, context: ExecutionContext): LanguageId => {
  const http = context.switchToHttp();
  const language = http.getRequest<Request>().acceptsLanguages(...OFFERED) || 'it';
  http.getResponse<Response>().setHeader('Content-Language', language).vary('Accept-Language');
  return language as LanguageId;
});

/** Documents an answer that comes in Italian or English. */
export const DocumentsLanguages = (): MethodDecorator =>
  ApiHeader({
    name: 'Accept-Language',
    required: false,
    description: 'Language of the sentences: `it` or `en`; Italian unless asked otherwise',
    schema: { type: 'string', maxLength: 200 },
  });
