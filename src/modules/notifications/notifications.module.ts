import { Module } from '@nestjs/common';
import { Outbox } from './outbox.service';

/** What is told to people and programs about what happened: written with it, delivered afterwards. */
@Module({
  providers: [Outbox],
  exports: [Outbox],
})
export class NotificationsModule {}
