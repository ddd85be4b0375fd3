import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';

const EVENT_TYPE = 'text/event-stream';

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  required: false,
  description: 'Id of the last event received: only what is newer is sent. Browsers send it when they ask again.',
  schema: { type: 'string' as const, maxLength: 9, pattern: '^\\d{1,9}$' },
};

/** Documents the events of a run. */
export const DocumentsRunEvents = (): MethodDecorator =>
  applyDecorators(
    ApiHeader(LAST_EVENT_ID),
    ApiProduces(EVENT_TYPE),
    ApiOkResponse({
      description:
        'Events `progress` and, as the last one, `end`; the data of each is the run as JSON, its id grows. A comment ' +
        'comes every fifteen seconds. After ten minutes the stream ends, and clients ask again.',
      content: { [EVENT_TYPE]: { schema: { type: 'string', maxLength: 100_000_000 } } },
    }),
    ApiNoContentResponse({ description: 'The run is over and its last event was received: do not ask again' }),
    ApiNotFoundResponse({ description: 'Not there, or not yours' }),
  );
