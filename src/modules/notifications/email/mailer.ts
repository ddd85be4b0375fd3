import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { AppConfig } from '../../../platform/config/app-config';

/** Long enough for a slow server, shorter than the lease of a delivery. */
const CONNECT_TIMEOUT_MS = 10_000;
const ANSWER_TIMEOUT_MS = 30_000;

export interface EmailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same at every attempt, so that a mailbox shows the message once. */
  readonly messageId: string;
  readonly language: string;
}

/** Sends e-mails through the mail server of the settings, over a connection for each. */
@Injectable()
export class Mailer {
  private readonly transport: ReturnType<typeof createTransport> | null;

  constructor(private readonly config: AppConfig) {
    const timeouts = {
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: ANSWER_TIMEOUT_MS,
    };
    this.transport = config.smtpUrl === null ? null : createTransport({ url: config.smtpUrl, ...timeouts });
  }

  /** Whether there is a mail server at all. */
  get isThere(): boolean {
    return this.transport !== null;
  }

  /** @throws Error where the server cannot be reached or refuses; `responseCode` from 500 on: for good */
  async send({ to, subject, text, messageId, language }: EmailMessage): Promise<void> {
    await this.transport?.sendMail({
      from: this.config.mailFrom,
      // As an object: an address in a text could smuggle a second one in.
      to: { name: '', address: to },
      subject,
      text,
      messageId,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}
