import { addDays } from './csv.mjs';

/** Common Italian first names and surnames, combined at random: no combination is meant to be a real person. */
const FIRST_NAMES = (
  'Adriana Alberto Alessandra Andrea Angela Anna Antonella Antonio Barbara Bruno Carla Carlo Cinzia Claudia Claudio ' +
  'Cristina Daniela Dario Davide Donatella Elena Emanuela Enrico Fabio Federica Filippo Franca Francesca Franco ' +
  'Gabriella Giacomo Gianni Giorgio Giovanna Giuliana Giuseppe Grazia Ivana Laura Lorena Loredana Luca Lucia Luigi ' +
  'Manuela Marco Margherita Maria Marina Mario Massimo Maurizio Michela Monica Nadia Nicola Ornella Paola Paolo ' +
  'Patrizia Pietro Raffaella Renato Riccardo Rita Roberta Roberto Rosanna Sabrina Salvatore Sandra Sergio Silvana ' +
  'Silvia Simona Stefania Stefano Tiziana Umberto Valeria Vincenzo Vittorio'
).split(' ');
const SURNAMES = (
  'Agosti Albini Amadori Arrigoni Baroni Basile Bassi Bellini Beretta Bernardi Bianchi Bonfanti Bosisio Brambilla ' +
  'Brioschi Bruni Calvi Cantoni Caputo Carminati Casati Cattaneo Cerri Citterio Colnaghi Colombo Conti Corbetta ' +
  'Corti Costa Crippa Cucchi Donati Esposito Fabbri Farina Ferrario Ferri Fontana Fumagalli Galbiati Galli Gatti ' +
  'Gentile Ghezzi Giordano Giudici Grassi Greco Guerra Invernizzi Lanza Leone Limonta Locatelli Lombardi Longhi ' +
  'Magni Maggioni Mancini Mantegazza Marchesi Mariani Marino Martelli Mazza Melzi Meroni Messina Monti Morandi ' +
  'Moretti Motta Nava Negri Oggioni Orlandi Pagani Palumbo Panzeri Parisi Pedretti Pellegrini Perego Pirovano Pozzi ' +
  'Radaelli Ravasi Redaelli Ripamonti Riva Rizzi Romano Ronchi Rossetti Rota Sala Salvi Sangalli Santoro Scotti ' +
  'Serra Sironi Spinelli Testa Tornaghi Trezzi Valsecchi Vergani Vigano Villa Viscardi Vitale Zanetti Zucchi'
).split(' ');

/** @typedef {{ name: string, birth_date: string, commute: string, public_transport: string }} StaffFacts */

/**
 * Makes the personal facts HR keeps, unique names included: most people between 45 and 62 on the given date, about
 * half living in another municipality, 55 % on public transport.
 *
 * @param {import('./random.mjs').Random} random
 * @param {string} on civil date the ages refer to
 * @returns {() => StaffFacts}
 */
export function staffMaker(random, on) {
  const used = new Set();
  return () => {
    let name;
    do {
      name = `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`;
    } while (used.has(name));
    used.add(name);
    const draw = random.next();
    const ageYears =
      draw < 0.1 ? random.integer(33, 44) : draw < 0.93 ? random.integer(45, 62) : random.integer(63, 66);
    const commuteDraw = random.next();
    return {
      name,
      birth_date: addDays(on, -Math.floor(ageYears * 365.25) - random.integer(1, 364)),
      commute: commuteDraw < 0.49 ? 'same-municipality' : commuteDraw < 0.87 ? 'other-municipality' : 'far',
      public_transport: random.chance(0.55) ? 'yes' : 'no',
    };
  };
}
