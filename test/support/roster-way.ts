import type { Response } from 'supertest';
import type { TestApp } from './test-app';

/** What people do with rosters over HTTP, on their way from draft to publication. */
export class RosterWay {
  constructor(private readonly server: TestApp) {}

  get(path: string, token: string): Promise<Response> {
    return this.server.http.get(path).set('Authorization', token);
  }

  /** Posts without a version. */
  post(path: string, token: string, body: object = {}): Promise<Response> {
    return this.server.http.post(path).set('Authorization', token).send(body);
  }

  /** Reads the roster, then takes a step on the version that was read. */
  async step(roster: string, action: string, token: string, body: object = {}, reader = token): Promise<Response> {
    const { headers } = await this.get(roster, reader);
    const asked = this.server.http.post(`${roster}/${action}`).set('Authorization', token);
    return asked.set('If-Match', String(headers['etag'] ?? '"1"')).send(body);
  }

  /** Takes steps that all succeed, one after the other; returns the last answer. */
  async approve(roster: string, hr: string, ...heads: readonly string[]): Promise<void> {
    expect(await this.step(roster, 'submission', hr)).toMatchObject({ status: 200, body: { status: 'submitted' } });
    for (const head of heads) {
      expect(await this.step(roster, 'decision', head, { decision: 'approved' })).toMatchObject({ status: 200 });
    }
    expect((await this.get(roster, hr)).body).toMatchObject({ status: 'approved' });
  }

  async publish(roster: string, hr: string, body: object = {}): Promise<Response> {
    const published = await this.step(roster, 'publication', hr, body);
    expect({ status: published.status, problem: published.body.errors }).toEqual({ status: 200, problem: undefined });
    return published;
  }
}
