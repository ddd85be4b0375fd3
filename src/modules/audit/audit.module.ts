import { Module } from '@nestjs/common';
import { AuditEntriesController } from './audit-entries.controller';
import { AuditTrail } from './audit-trail.service';

/** Who did what, and when: a trail that is only ever added to. */
@Module({
  controllers: [AuditEntriesController],
  providers: [AuditTrail],
  exports: [AuditTrail],
})
export class AuditModule {}
