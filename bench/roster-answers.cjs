/**
 * How long an officer waits for what is asked of a roster of 206 people: edits by hand, one after the other; repairs after
 * absences, a lost site and a contingent decided anew; and the reads of a roster. All over HTTP, on PostgreSQL.
 *
 *   npm run bench:rosters
 *   EDITS=200 npm run bench:rosters
 *
 * Prints one JSON line for each question: milliseconds of waiting (median, 95 %, the longest), and of the server's processor
 * time, its threads included. The first question of a kind stands by itself: it finds the roster not yet laid out.
 */
const { performance } = require('node:perf_hooks');
const { setTimeout: pause } = require('node:timers/promises');
const { Caller, prepare, processorSeconds, quantile, start } = require('./production.cjs');

const EDITS = Number(process.env.EDITS ?? 60);
const READS = 12;
const MONDAY = '2020-05-04';
const TUESDAY = '2020-05-05';
const WEDNESDAY = '2020-05-06';
/** A duty less breaks the contract; somebody answers for it. */
const OVERRIDES = [{ rule: 'contract-hours', reason: 'measured by a benchmark' }];
const round = (value) => Math.round(value * 10) / 10;

/** Asks the questions one after the other and prints what they took. The first ones of each kind warm the code up. */
async function measure(server, name, questions, warmUp = 2) {
  const waits = [];
  const used = [];
  for (const ask of questions) {
    const before = processorSeconds(server.child);
    const from = performance.now();
    await ask();
    waits.push(performance.now() - from);
    used.push((processorSeconds(server.child) - before) * 1000);
  }
  const [measured, processor] = [waits.slice(warmUp), used.slice(warmUp)];
  console.log(
    JSON.stringify({
      ...{ question: name, count: measured.length, first: round(waits[0]), firstProcessor: round(used[0]) },
      ...{ median: round(quantile(measured, 0.5)), p95: round(quantile(measured, 0.95)) },
      ...{ max: round(Math.max(...measured)), processor: round(quantile(processor, 0.5)) },
      processorMax: round(Math.max(...processor)),
    }),
  );
}

async function allAssignments(hr, roster) {
  const items = [];
  for (let next = `${roster}/assignments?limit=200`; next !== undefined;) {
    const { body } = await hr.get(next);
    items.push(...body.items);
    next = body._links.next;
  }
  return items;
}

/** Pins, unpins, removals and swaps of people all over the week; law findings are told by previews, not refused. */
function edits(hr, roster, assignments) {
  const sample = Array.from({ length: EDITS }, (_, index) => {
    const duty = assignments[Math.floor(((index + 0.5) * assignments.length) / EDITS)];
    const colleague = assignments.find(
      (one) => one.on === duty.on && one.unitId === duty.unitId && one.mode !== duty.mode,
    );
    return { duty, colleague };
  });
  const operation = ({ duty: { personId, on }, colleague }) =>
    colleague === undefined || colleague.personId === personId
      ? { operation: 'remove', personId, on }
      : { operation: 'swap', personId, on, withPersonId: colleague.personId };
  return {
    previews: sample.map((one) => () => hr.step(roster, 'edit-previews', { operations: [operation(one)] })),
    pins: sample.map(
      ({ duty: { personId, on } }) =>
        () =>
          hr.step(roster, 'edits', { operations: [{ operation: 'pin', personId, on }] }),
    ),
    removals: sample.map(
      ({ duty: { personId, on } }) =>
        () =>
          hr.step(roster, 'edits', { operations: [{ operation: 'remove', personId, on }], overrides: OVERRIDES }),
    ),
  };
}

async function repair(hr, roster, request) {
  const { location } = await hr.post(`${roster}/repairs`, request);
  for (;;) {
    const { body } = await hr.get(location);
    if (body.status === 'completed') return body;
    if (body.status !== 'running') throw new Error(`the repair is ${body.status}`);
    await pause(100);
  }
}

async function repairs(server, hr, roster, assignments) {
  const onSite = assignments.filter(({ on, siteId }) => on === WEDNESDAY && siteId !== null);
  const siteIds = [...new Set(onSite.map(({ siteId }) => siteId))].sort();
  const peopleAt = (siteId) => onSite.filter((one) => one.siteId === siteId);
  const largest = siteIds.sort((a, b) => peopleAt(b).length - peopleAt(a).length);
  const absences = (people) => people.map(({ personId }) => ({ personId, from: WEDNESDAY, to: WEDNESDAY }));
  const asked = [
    ['two absences', { absences: absences(peopleAt(largest[0]).slice(0, 2)) }],
    ['five absences', { absences: absences(onSite.slice(0, 5)) }],
    ['the largest site lost', { closedSites: [{ siteId: largest[0], from: WEDNESDAY, to: WEDNESDAY }] }],
    ['the second site lost', { closedSites: [{ siteId: largest[1], from: WEDNESDAY, to: WEDNESDAY }] }],
    ['a contingent decided anew', { contingents: [{ siteId: largest[1], from: TUESDAY, to: TUESDAY }] }],
  ];
  for (const [name, request] of asked) {
    let proposals = [];
    const ask = async () => {
      ({ proposals } = await repair(hr, roster, request));
    };
    await measure(server, `repair: ${name}`, [ask, ask, ask], 0);
    const found = proposals.map(({ kind, disturbedPersonIds, score }) => [kind, disturbedPersonIds.length, score]);
    console.log(JSON.stringify({ proposals: found }));
  }
}

async function reads(server, hr, roster, other, unitId, assignments) {
  const times = (ask) => Array.from({ length: READS }, () => ask);
  const { id } = assignments[0];
  const paths = {
    'the roster': roster,
    'a page of 200 assignments': `${roster}/assignments?limit=200`,
    findings: `${roster}/findings?limit=200`,
    score: `${roster}/score`,
    comparison: `${roster}/comparison?with=${other.split('/').at(-1)}`,
    'replacement candidates': `/v1/assignments/${id}/replacement-candidates`,
    differences: `${roster}/differences?limit=200`,
  };
  for (const [name, path] of Object.entries(paths)) {
    try {
      await measure(
        server,
        `read: ${name}`,
        times(() => hr.get(path)),
      );
    } catch (error) {
      console.log(JSON.stringify({ question: name, refused: String(error).slice(0, 200) }));
    }
  }
  const board = () => hr.ask('GET', `/v1/units/${unitId}/boards/${MONDAY}`, undefined, { accept: 'text/html' });
  await measure(server, 'read: board as HTML', times(board));
}

async function main() {
  const { hr: hrToken, head: headToken, unitIds } = await prepare();
  const server = await start('main.js', /answers at (\S+)/);
  const worker = await start('worker.js', /worker ready/);
  try {
    const hr = new Caller(server.found[1], hrToken);
    const roster = await hr.plan({ unitIds, from: MONDAY });
    const other = await hr.plan({ unitIds, from: MONDAY, seed: 2 });
    const assignments = await allAssignments(hr, roster);
    const { previews, pins, removals } = edits(hr, roster, assignments);
    await measure(server, 'edit preview: a swap', previews);
    await measure(server, 'edit: a pin', pins);
    await measure(server, 'edit: a duty removed', removals.slice(0, 10));
    const another = edits(hr, other, await allAssignments(hr, other)).previews;
    await measure(server, 'edit preview: the first of another roster', another.slice(0, 1), 0);
    await hr.step(other, 'submission');
    await new Caller(server.found[1], headToken).step(other, 'decision', { decision: 'approved' });
    await hr.step(other, 'publication');
    const published = await allAssignments(hr, other);
    await repairs(server, hr, other, published);
    await reads(server, hr, other, roster, unitIds[0], published);
  } finally {
    server.child.kill();
    worker.child.kill();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 2;
});
