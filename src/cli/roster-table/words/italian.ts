import type { RosterWords } from './roster-words';

/** Italian, the language of the offices. */
export const ITALIAN: RosterWords = {
  title: (body, from, to, weekCount, peopleCount) =>
    `${body}: turni da ${from} a ${to} (${weekCount === 1 ? '1 settimana' : `${weekCount} settimane`}, ${persone(peopleCount)})`,
  unitWeek: (unit, monday, phases, peopleCount) => {
    const phase = phases.length === 0 ? '' : `, fase ${phases.join(' e ')}`;
    return `${unit} | settimana da ${monday}${phase}, ${persone(peopleCount)}`;
  },
  people: persone,
  grid: {
    hours: 'ore',
    rest: '- riposo',
    absent: null,
    agile: 'agile = lavoro agile',
    elsewhere: '@ = in una sede diversa dalla propria',
    credited: '+h = ore riconosciute per assenze e festività',
    activity: (name) => `attività: ${name}`,
    break: (minutes) => `pausa ${minutes} min`,
    onSite: 'in presenza / contingente',
    allSites: 'tutte le sedi',
  },
  result: {
    label: 'Esito',
    within: (percent) =>
      percent === null
        ? 'quanto sia vicino al migliore possibile non si sa'
        : `a non più del ${percent} dal migliore possibile`,
    gapMeaning: (percent) =>
      `Dimostrato: nessun piano conforme alla legge ha un punteggio migliore di oltre il ${percent}; può non esisterne alcuno.`,
    status: {
      optimal: ['ottimo dimostrato', ', nessun piano conforme alla legge ha un punteggio migliore'],
      infeasible: ['nessun piano conforme alla legge', ', i dati la violano già da soli'],
      'no-solution-in-time': ['nessun piano entro il tempo concesso', ', concedere più secondi con --time-limit'],
    },
    lawful: (within) => `piano conforme alla legge, ${within}`,
    stopped: (within) => `ricerca interrotta su richiesta; questo è il miglior piano trovato finora, ${within}`,
    stoppedBeforeAny: 'ricerca interrotta su richiesta prima di trovare un piano',
    failed: 'il risolutore si è fermato per un errore',
    noRoster: (status) => `nessun piano dei turni (${status})`,
  },
  warnings: {
    heading: 'Che cosa nessun turno può garantire con queste persone',
    leftOut: (count) =>
      `... e ${count === 1 ? 'un altro avviso' : `altri ${count} avvisi`}; --format json li elenca tutti`,
  },
  waits: {
    heading: "Attesa prevista (Erlang C, calcolata mezz'ora per mezz'ora)",
    average: (minutes) => `in media ${minutes} min`,
    growing: (halfHours) => `la coda cresce in ${halfHours === 1 ? "1 mezz'ora" : `${halfHours} mezz'ore`}`,
    longest: (minutes) => `mezz'ora peggiore ${minutes} min`,
    visits: (count) => (count === '1' ? '1 accesso' : `${count} accessi`),
    anywhere: 'qualsiasi sede',
  },
  shortages: {
    none: "Carenze: in nessuna mezz'ora manca qualcuno",
    heading: (personHours) =>
      `Carenze: ${personHours === '1' ? 'manca 1 ora' : `mancano ${personHours} ore`} di lavoro`,
    missing: (count) => (count === 1 ? 'manca 1 persona' : `mancano ${count} persone`),
    below: { floor: 'sotto la soglia di apertura', target: 'sotto il numero voluto' },
    anywhere: 'qualsiasi sede',
    leftOut: (count) => `... e ${count === 1 ? "un'altra" : `altre ${count}`}; --format json elenca ogni mezz'ora`,
  },
  findings: {
    heading: 'Rilievi per regola',
    none: 'Rilievi: nessuno',
    lawKept: 'nessuna violazione di legge',
    lawBroken: (count) => (count === 1 ? '1 violazione di legge' : `${count} violazioni di legge`),
    columns: ['regola', 'livello', 'rilievi', 'punti', 'id'],
    breaches: 'Violazioni di legge',
    score: 'Punteggio per livello (0 punti è perfetto; un livello più basso non compensa mai uno più alto)',
    total: 'totale',
  },
};

function persone(count: number): string {
  return count === 1 ? '1 persona' : `${count} persone`;
}
