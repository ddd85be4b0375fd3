import { Injectable } from '@nestjs/common';
import { isIP } from 'node:net';
import { AppConfig } from '../../../platform/config/app-config';
import { AddressResolver } from './address-resolver';
import type { ResolvedAddress } from './address-resolver';
import { isPublicAddress } from './public-address';

/** Where a message may go: the address that was checked, and no other, is connected to. */
export interface WebhookTarget {
  readonly url: URL;
  readonly address: ResolvedAddress;
}

/** Why there is no target; for people. */
export class TargetRefusedError extends Error {
  constructor(
    readonly reason: 'address-refused' | 'name-unknown',
    message: string,
  ) {
    super(message);
    this.name = 'TargetRefusedError';
  }
}

/**
 * Keeps webhooks from reaching what only this server can reach (server-side request forgery). Only https to the open
 * internet; what else is to be reached, an operator names in `WEBHOOK_INTRANET_HOSTS`.
 */
@Injectable()
export class WebhookTargets {
  constructor(
    private readonly config: AppConfig,
    private readonly resolver: AddressResolver,
  ) {}

  /**
   * Resolves an address anew, checks every address that the name stands for, and settles on one of them.
   *
   * @throws TargetRefusedError
   */
  async targetOf(address: string): Promise<WebhookTarget> {
    const url = requireUrl(address);
    const isIntranet = this.config.webhookIntranetHosts.includes(url.host);
    if (url.protocol !== 'https:' && !(isIntranet && url.protocol === 'http:'))
      throw refused('A webhook is called over https.');
    const hostName = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const addresses = await this.addressesOf(hostName);
    if (!isIntranet && !addresses.every((candidate) => isPublicAddress(candidate.address)))
      throw refused('The host is not one of the open internet.');
    return { url, address: addresses[0]! };
  }

  private async addressesOf(hostName: string): Promise<readonly ResolvedAddress[]> {
    // The URL parser has made dotted IPv4 of decimal, octal and hexadecimal spellings.
    const family = isIP(hostName);
    if (family !== 0) return [{ address: hostName, family: family === 6 ? 6 : 4 }];
    const addresses = await this.resolver.resolve(hostName).catch(() => []);
    if (addresses.length > 0) return addresses;
    throw new TargetRefusedError('name-unknown', 'The host name stands for no address now.');
  }
}

function requireUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw refused('This is no address of the web.');
  if (url.username !== '' || url.password !== '') throw refused('Credentials have no place in an address.');
  return url;
}

function refused(message: string): TargetRefusedError {
  return new TargetRefusedError('address-refused', message);
}
