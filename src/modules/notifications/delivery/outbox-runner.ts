import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/app-config';
import { Log } from '../../../platform/logging/log';
import { Jobs } from '../../../platform/queue/jobs';
import { OUTBOX_DELIVERY } from '../outbox-jobs';
import { OutboxDelivery } from './outbox-delivery.service';

/** Delivers in the background: at once what was just written, and every minute what is to be tried again. */
@Injectable()
export class OutboxRunner implements OnModuleInit {
  constructor(
    private readonly config: AppConfig,
    private readonly jobs: Jobs,
    private readonly delivery: OutboxDelivery,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    if (!this.jobs.works(OUTBOX_DELIVERY)) return;
    if (this.config.smtpUrl === null && this.config.production)
      this.log.warn('no SMTP_URL: e-mails are kept as skipped, not sent');
    this.jobs.work(OUTBOX_DELIVERY, ({ signal }) => this.delivery.deliverDue(signal));
    this.jobs.schedule(OUTBOX_DELIVERY, '* * * * *');
  }
}
