import { DataSource } from 'typeorm';
import { firstStartReport } from '../../src/first-start-report';
import { FirstStartService } from '../../src/modules/exchange/first-start/first-start.service';
import { SAMPLE_PASSWORD } from '../../src/modules/exchange/first-start/sample-users.service';
import { Retention } from '../../src/modules/personal-data/retention.service';
import { RosterBoards } from '../../src/modules/rosters/checking/roster-boards.service';
import { RosterProblemAssembler } from '../../src/modules/rosters/roster-problem-assembler';
import { listAll } from '../support/plan-over-http';
import { startTestApp } from '../support/test-app';
import type { TestApp } from '../support/test-app';

jest.setTimeout(240_000);

/** Collects what a person would see. */
class Paper {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}

describe('the first start on an empty database', () => {
  let server: TestApp;
  const first = new Paper();

  beforeAll(async () => {
    server = await startTestApp();
    const isReady = await server.app.get(FirstStartService).prepare(firstStartReport(first, first));
    expect(isReady).toBe(true);
  });
  afterAll(() => server.close());

  const signIn = async (username: string) => {
    const answer = await server.http.post('/v1/login').send({ username, password: SAMPLE_PASSWORD });
    return `Bearer ${answer.body.accessToken}`;
  };

  it('prints both rosters, their scores and the sample users', () => {
    const order = [
      'Dati di esempio caricati per Comune di Segrate',
      'Comune di Segrate: turni da lun 30 nov a dom 6 dic 2026',
      'Punteggio per livello',
      'Dati di esempio caricati per Comune di Milano',
      'Comune di Milano: turni da lun 4 mag a dom 10 mag 2020',
      'Punteggio per livello',
      `Utenti di esempio, tutti con la password ${SAMPLE_PASSWORD}`,
    ];
    const places = order.reduce<number[]>((found, line) => [...found, first.text.indexOf(line, found.at(-1))], []);
    expect(places).not.toContain(-1);
    expect(first.text).not.toContain('Non è stato possibile');
  });

  it('keeps its published rosters through the night, also that of 2020', async () => {
    const [before] = await server.app.get(DataSource).query<{ count: number }[]>('SELECT count(*)::int FROM rosters');
    const applied = await server.app.get(Retention).applyRetention();
    expect(
      applied.flatMap(({ expired }) => expired.filter(({ setting }) => setting === 'publishedRosterMonths')),
    ).toEqual([expect.objectContaining({ count: 0 }), expect.objectContaining({ count: 0 })]);
    const [after] = await server.app.get(DataSource).query<{ count: number }[]>('SELECT count(*)::int FROM rosters');
    expect(after).toEqual(before);
    expect(after!.count).toBe(2);
  });

  it('lays a large roster out while an officer reads it, so that the first question finds it ready', async () => {
    const token = await signIn('hr');
    const get = (path: string) => server.http.get(path).set('Authorization', token);
    const openAhead = jest.spyOn(server.app.get(RosterBoards), 'openAhead');
    const assembled = jest.spyOn(server.app.get(RosterProblemAssembler), 'assembleAgain');
    const rosters = await listAll<{ id: string; from: string }>(server, token, '/v1/rosters');
    const { id } = rosters.find(({ from }) => from === '2020-05-04')!;
    const page = await get(`/v1/rosters/${id}/assignments?limit=1`);
    await get(`/v1/rosters/${id}`).expect(200);
    expect(openAhead).toHaveBeenCalledWith(expect.objectContaining({ id }));
    await openAhead.mock.results.at(-1)!.value;
    expect(assembled).toHaveBeenCalledTimes(1);
    await get(`/v1/assignments/${page.body.items[0].id}/replacement-candidates`).expect(200);
    expect(assembled).toHaveBeenCalledTimes(1);
  });

  it('lets the personnel office, heads and employees sign in, each with the own scope', async () => {
    const bodiesSeenBy = async (username: string) => {
      const rosters = await listAll<{ from: string }>(server, await signIn(username), '/v1/rosters');
      return rosters.map(({ from }) => from).sort();
    };
    expect(await bodiesSeenBy('hr')).toEqual(['2020-05-04', '2026-11-30']);
    expect(await bodiesSeenBy('head-anagrafe')).toEqual(['2020-05-04']);
    expect(await bodiesSeenBy('head-sportello')).toEqual(['2026-11-30']);
    expect(await bodiesSeenBy('op-01')).toEqual(['2026-11-30']);
  });

  it('is not repeated: a second start finds its data and plans nothing', async () => {
    const second = new Paper();
    await server.app.get(FirstStartService).prepare(firstStartReport(second, second));
    expect(second.text).toContain('I dati di esempio di Comune di Milano e il primo piano ci sono già.');
    expect(second.text).not.toContain('caricati');
    expect(await listAll(server, await signIn('hr'), '/v1/rosters')).toHaveLength(2);
  });
});
