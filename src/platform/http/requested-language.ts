import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';

type OfferedLanguage = 'it' | 'en';

/** The other comes second. */
const OFFERED: Readonly<Record<OfferedLanguage, readonly OfferedLanguage[]>> = { it: ['it', 'en'], en: ['en', 'it'] };

/**
 * The language of the sentences of an answer: what `Accept-Language` likes best of Italian and English; the one named
 * where it says nothing of them.
 */
export const RequestedLanguage = createParamDecorator(
  (otherwise: OfferedLanguage, context: ExecutionContext): OfferedLanguage => {
    const http = context.switchToHttp();
    const language = http.getRequest<Request>().acceptsLanguages(...OFFERED[otherwise]) || otherwise;
    http.getResponse<Response>().setHeader('Content-Language', language).vary('Accept-Language');
    return language as OfferedLanguage;
  },
);

const NAMES: Readonly<Record<OfferedLanguage, string>> = { it: 'Italian', en: 'English' };

/** Documents an answer that comes in Italian or English. */
export const DocumentsLanguages = (otherwise: OfferedLanguage): MethodDecorator =>
  ApiHeader({
    name: 'Accept-Language',
    required: false,
    description: `Language of the sentences: \`it\` or \`en\`; ${NAMES[otherwise]} unless asked otherwise`,
    schema: { type: 'string', maxLength: 200 },
  });
