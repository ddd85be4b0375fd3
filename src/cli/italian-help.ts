import type { CommandDefinition, OptionDefinition } from './command-definition';
import { EXIT_STATUS } from './exit-status';

/** What the help of a command says in Italian; names, placeholders and examples are those of its definition. */
interface ItalianHelp {
  readonly summary: string;
  readonly description: readonly string[];
  /** Meanings of arguments and options by name. */
  readonly meanings: Readonly<Record<string, string>>;
  /** Meanings by exit status. */
  readonly exitStatuses: Readonly<Record<number, string>>;
}

const SHARED_MEANINGS = {
  FOLDER: 'una cartella di scenario: scenario.yaml e i suoi file CSV (docs/scenario-format.md)',
  scenario: 'una variante nella cartella, per esempio scenario-t1.yaml',
  from: 'primo giorno, aaaa-mm-gg',
  weeks: 'settimane, da 1 a 13',
  days: 'giorni al posto delle settimane, da 1 a 91',
  lang: 'it o en, per tutto ciò che è detto a parole',
  out: 'scrive nel file invece che a schermo; il file compare intero o non compare',
  history: 'turni delle settimane precedenti',
  help: 'questo testo',
} as const;

const SHARED_STATUSES = {
  [EXIT_STATUS.unusableInput]: 'uso errato, o dati non utilizzabili: ogni errore è elencato a parte (stderr)',
  [EXIT_STATUS.internalError]: 'un difetto del programma',
} as const;

/** Defaults that are words. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'horizon.from of the scenario': 'horizon.from dello scenario',
  'horizon.weeks of the scenario': 'horizon.weeks dello scenario',
  "the Monday of the roster's first day": 'il lunedì del primo giorno dei turni',
  "up to the roster's last day": "fino all'ultimo giorno dei turni",
  'history.csv of the folder': 'history.csv della cartella',
};

const ITALIAN_HELP: Readonly<Record<string, ItalianHelp>> = {
  plan: {
    summary: 'pianifica le settimane di una cartella di scenario e stampa i turni',
    description: [
      "Legge la cartella, pianifica una settimana dopo l'altra (tenendo conto di ciò che ciascuno ha già svolto), verifica il risultato con regole indipendenti dal risolutore e lo stampa. Non serve alcuna base di dati.",
      "La mancanza di personale non è mai un errore: i turni si fanno comunque, e chi manca è elencato per sede, giorno, mezz'ora e attività. Ctrl-C ferma la ricerca e tiene i turni migliori trovati; un secondo Ctrl-C chiude il programma.",
    ],
    meanings: {
      ...SHARED_MEANINGS,
      'time-limit': 'durata massima della ricerca per tutto il piano, in secondi',
      seed: 'lo stesso seme dà gli stessi turni',
      gap: 'si ferma appena il punteggio è dimostrato entro tanto dal migliore possibile; il risultato dice quanto è vicino',
      'node-limit': "nodi dell'albero di ricerca al massimo, per ogni soluzione",
      search: "weeks (una settimana dopo l'altra), whole (tutte insieme) o auto",
      solver: 'highs, o javascript-lp-solver per piccole unità',
      progress: 'auto (una riga, solo su un terminale), lines (una riga per passo) o none',
      format: 'table, json o csv',
      history: 'turni delle settimane precedenti (JSON o CSV), per riposi e giorni consecutivi a cavallo',
      baseline: 'turni a cui restare vicini (JSON o CSV)',
      freeze: 'giorni di quei turni che restano come sono, liberi compresi; anche più volte',
      'export-model': 'scrive ogni programma risolto in formato MPS libero',
      'ledger-out': 'scrive ciò che ciascuno ha svolto fino alla fine, come ledger.csv del piano seguente',
    },
    exitStatuses: {
      ...SHARED_STATUSES,
      [EXIT_STATUS.done]: 'piano fatto, con ottimo dimostrato o no',
      [EXIT_STATUS.unlawful]: 'nessun piano conforme alla legge: i dati la violano, o è scaduto il tempo',
      [EXIT_STATUS.interrupted]: 'fermato con Ctrl-C prima di trovare un piano',
    },
  },
  check: {
    summary: 'verifica turni fatti da chiunque, anche a mano, su legge, contratti e fabbisogni',
    description: [
      'Legge i turni (JSON o CSV come li stampa turnario plan, anche modificati in un foglio di calcolo) e li misura con tutte le regole. Stampa le violazioni di legge, i rilievi per regola, chi manca e il punteggio per livello.',
      "Senza turni guarda la sola cartella, prima di pianificare: dati che violano già la legge, mezz'ore e contingenti per cui non ci sono abbastanza persone, orari contrattuali che nessun turno può comporre. Giudica anche l'articolazione dell'orario: apertura al pubblico, turnazione, compresenze, lavoro agile.",
    ],
    meanings: {
      ...SHARED_MEANINGS,
      ROSTER: 'i turni da verificare, .json o .csv; nessuno: la sola cartella',
      format: 'text o json',
      'open-desks': 'sportelli necessari a tenere aperto, senza turni',
      'opening-hours': 'ore settimanali di apertura volute per ogni sede, senza turni',
    },
    exitStatuses: {
      ...SHARED_STATUSES,
      [EXIT_STATUS.done]: 'nessuna violazione di legge',
      [EXIT_STATUS.unlawful]: 'almeno una violazione di legge, nei turni o nei dati',
    },
  },
  compare: {
    summary: 'due piani di turni a confronto: quale è migliore, e che cosa cambia per chi',
    description: [
      'Misura entrambi con tutte le regole e li confronta livello per livello, prima la legge: decide il primo livello in cui differiscono. A può essere quello del programma e B uno modificato a mano.',
      'Stampa il punteggio di entrambi per livello e per regola, le violazioni di legge di ciascuno, ogni giornata cambiata, e ore e giorni in presenza di ciascuno dove differiscono.',
    ],
    meanings: {
      ...SHARED_MEANINGS,
      A: 'il primo piano, .json o .csv',
      B: 'il secondo',
      format: 'text o json',
    },
    exitStatuses: { ...SHARED_STATUSES, [EXIT_STATUS.done]: 'il confronto è stato stampato' },
  },
};

/** The definition of a command with its help in Italian; null where there is none. */
export function inItalian(command: CommandDefinition): CommandDefinition | null {
  const help = ITALIAN_HELP[command.name];
  if (help === undefined) return null;
  const meant = <Entry extends { readonly name: string; readonly meaning: string }>(entry: Entry): Entry => ({
    ...entry,
    meaning: help.meanings[entry.name] ?? entry.meaning,
  });
  return {
    ...command,
    ...{ summary: help.summary, description: help.description },
    positionals: command.positionals.map(meant),
    options: command.options.map((option) => withDefault(meant(option))),
    exitStatuses: command.exitStatuses.map(([status, meaning]) => [status, help.exitStatuses[status] ?? meaning]),
  };
}

function withDefault(option: OptionDefinition): OptionDefinition {
  const { defaultText } = option;
  return defaultText === undefined ? option : { ...option, defaultText: DEFAULTS[defaultText] ?? defaultText };
}
