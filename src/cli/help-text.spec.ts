import { COMMANDS } from './command-list';
import { commandHelp, programHelp } from './help-text';

describe('help', () => {
  it('of the program names every command', () => {
    const help = programHelp(COMMANDS);
    for (const { name, summary } of COMMANDS) {
      expect(help).toContain(`  ${name}  `);
      expect(help).toContain(summary.slice(0, 40));
    }
  });

  it.each(COMMANDS)('of $name has its options, an example and its exit statuses within 100 columns', (command) => {
    const help = commandHelp(command);
    for (const { name } of command.options) expect(help).toContain(`--${name}`);
    for (const example of command.examples) expect(help).toContain(example);
    expect(help).toMatch(/Exit status:\n +0 +/);
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
