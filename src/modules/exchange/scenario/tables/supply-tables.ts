import { optional, required } from '../../table/cell';
import { decimal, id, oneOf, text, whole } from '../../table/cell-types';
import { defineTable } from '../../table/table-spec';

export const supplyItemsTable = defineTable(
  'supplyItems',
  'supply-items.csv',
  'Protective equipment and consumables: so much per person on site, or per open site, in a period.',
  {
    id: required(id, 'id of the item', 'masks'),
    name: required(text(200), 'name of the item', 'Mascherine chirurgiche'),
    per: required(oneOf(['person', 'site']), 'what the quantity is for', 'person'),
    quantity: required(decimal(0, 100_000), 'pieces per person or site in the period', '10'),
    period_days: required(whole(1, 366), 'length of the period, in days', '7'),
    pack_size: optional(whole(1, 100_000), 1, '1', 'pieces in a pack', '50'),
    printed_column: optional(
      text(60),
      null,
      'the id with `_` for `-`',
      'its column in `sites-as-printed.csv`',
      'masks',
    ),
  },
  { unique: ['id'], isRequired: false },
);

export const sitesAsPrintedTable = defineTable(
  'sitesAsPrinted',
  'sites-as-printed.csv',
  'A printed equipment table, cell by cell as printed, wrong totals included; `turnario supplies` sets it beside the computed one. Further columns: one per supply item, whole numbers.',
  {
    row: required(whole(1, 10_000), 'row of the printed table', '1'),
    site: required(text(80), 'name as printed; a site is known by its id in any case', 'LARGA'),
    kind: required(text(40), 'kind as printed', 'registry_office'),
    staff: required(whole(0, 100_000), 'people as printed', '17'),
  },
  { unique: ['row'], isRequired: false, otherColumns: whole(0, 10_000_000) },
);
