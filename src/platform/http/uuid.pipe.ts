import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '../errors/domain-error';

/** For ids in paths: text that is no UUID names nothing, so it is "not found" and never reaches the database. */
@Injectable()
export class UuidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isUUID(value)) return value.toLowerCase();
    throw new DomainError('not-found', 'resource-not-found', 'There is no resource with this id: it is not a UUID.');
  }
}
