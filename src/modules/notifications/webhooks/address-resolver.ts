import { Injectable } from '@nestjs/common';
import { lookup } from 'node:dns/promises';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Port: every address that a host name stands for now. */
export abstract class AddressResolver {
  /** @throws Error for a name that stands for none */
  abstract resolve(hostName: string): Promise<readonly ResolvedAddress[]>;
}

/** Asks the operating system, hosts file included. */
@Injectable()
export class SystemAddressResolver extends AddressResolver {
  override async resolve(hostName: string): Promise<readonly ResolvedAddress[]> {
    const found = await lookup(hostName, { all: true, verbatim: true });
    return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  }
}
