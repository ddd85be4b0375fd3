import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../..');

/** What the standard 0.7 demands of a file: mandatory keys, lengths, closed lists; deprecated keys are absent. */
const STATUSES = ['concept', 'development', 'beta', 'stable', 'obsolete'];
const SOFTWARE_TYPES = ['standalone/backend', 'standalone/web'];
const PLATFORMS = ['web', 'windows', 'mac', 'linux', 'ios', 'android'];
const CATEGORIES = ['appointment-scheduling', 'employee-management', 'hr', 'resource-management', 'time-management'];
const MAINTENANCE_TYPES = ['internal', 'contract', 'community', 'none'];
const KEYS = [
  ...['publiccodeYmlVersion', 'name', 'url', 'softwareVersion', 'platforms', 'categories', 'developmentStatus'],
  ...['softwareType', 'supports', 'description', 'legal', 'maintenance', 'localisation'],
];

interface Description {
  readonly shortDescription: string;
  readonly longDescription: string;
  readonly features: readonly string[];
}

interface PublicCode {
  readonly publiccodeYmlVersion: string;
  readonly name: string;
  readonly url: string;
  readonly softwareVersion: string;
  readonly platforms: readonly string[];
  readonly categories: readonly string[];
  readonly developmentStatus: string;
  readonly softwareType: string;
  readonly description: Readonly<Record<string, Description>>;
  readonly legal: { readonly license: string };
  readonly maintenance: { readonly type: string; readonly contacts: readonly { readonly name: string }[] };
  readonly localisation: { readonly localisationReady: boolean; readonly availableLanguages: readonly string[] };
}

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const file = parse(read('publiccode.yml')) as PublicCode;
const manifest = JSON.parse(read('package.json')) as { version: string; license: string };

describe('publiccode.yml', () => {
  it('has only keys of the standard that are not deprecated', () => {
    expect(Object.keys(file).filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  it('names the software, its version and its place', () => {
    expect(file.publiccodeYmlVersion).toBe('0');
    expect(file.name).toBe('Turnario');
    expect(new URL(file.url).protocol).toBe('https:');
    expect(file.softwareVersion).toBe(manifest.version);
  });

  it('takes its values from the closed lists', () => {
    expect(PLATFORMS).toEqual(expect.arrayContaining([...file.platforms]));
    expect(CATEGORIES).toEqual(expect.arrayContaining([...file.categories]));
    expect(STATUSES).toContain(file.developmentStatus);
    expect(SOFTWARE_TYPES).toContain(file.softwareType);
  });

  it.each(['en', 'it'])('describes itself in %s', (language) => {
    const description = file.description[language];
    expect(description?.shortDescription.length).toBeGreaterThan(0);
    expect(description?.shortDescription.length).toBeLessThanOrEqual(150);
    expect(description?.shortDescription).not.toContain('\n');
    expect(description?.longDescription.length).toBeGreaterThanOrEqual(150);
    expect(description?.longDescription.length).toBeLessThanOrEqual(10_000);
    expect(description?.features.length).toBeGreaterThanOrEqual(5);
    expect(description?.features.length).toBeLessThanOrEqual(20);
  });

  it('carries the licence of package.json and of the file LICENSE', () => {
    expect(file.legal.license).toBe(manifest.license);
    expect(manifest.license).toBe('EUPL-1.2');
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  });

  it('says who maintains it and in which languages it speaks', () => {
    expect(MAINTENANCE_TYPES).toContain(file.maintenance.type);
    expect(file.maintenance.contacts.every(({ name }) => name.length > 0)).toBe(true);
    expect(file.maintenance.contacts.length).toBeGreaterThan(0);
    expect(typeof file.localisation.localisationReady).toBe('boolean');
    expect(file.localisation.availableLanguages.length).toBeGreaterThan(0);
  });
});
