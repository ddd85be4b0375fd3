import { pageOf, selectFields } from './paging';

describe('pageOf', () => {
  it('links to the next page with the same filters', () => {
    const page = pageOf(['a'], 1, 'abc', '/v1/units?limit=1&q=a%26b');
    expect(page).toEqual({
      items: ['a'],
      limit: 1,
      nextCursor: 'abc',
      _links: { self: '/v1/units?limit=1&q=a%26b', next: '/v1/units?limit=1&q=a%26b&cursor=abc' },
    });
  });

  it('links to nothing from the last page', () => {
    expect(pageOf([], 50, null, '/v1/units')._links).toEqual({ self: '/v1/units' });
  });
});

describe('selectFields', () => {
  const items = [{ id: 'a', name: 'A', version: 1 }];

  it('keeps the named fields', () => {
    expect(selectFields(items, 'id, version,nonsense')).toEqual([{ id: 'a', version: 1 }]);
  });

  it('keeps all when none is named', () => {
    expect(selectFields(items, undefined)).toEqual(items);
    expect(selectFields(items, ' ')).toEqual(items);
  });
});
