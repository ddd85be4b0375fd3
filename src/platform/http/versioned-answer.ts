import type { Response } from 'express';
import { etagOf } from './etag';

/** Puts the version of a row into the `ETag` header of its answer, and gives the row back. */
export function answerVersioned<Row extends { readonly version: number }>(response: Response, row: Row): Row {
  response.setHeader('ETag', etagOf(row.version));
  return row;
}

/** The same for a new row, with its address in `Location`. */
export function answerCreated<Row extends { readonly id: string; readonly version: number }>(
  response: Response,
  collectionPath: string,
  row: Row,
): Row {
  response.location(`${collectionPath}/${encodeURIComponent(row.id)}`);
  return answerVersioned(response, row);
}
