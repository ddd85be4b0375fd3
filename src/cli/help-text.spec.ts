import { COMMANDS } from './command-list';
import { commandHelp, programHelp } from './help-text';
import { inItalian } from './italian-help';

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

  it.each(['plan', 'check', 'compare'])('of %s is Italian where that is asked for, every option of it', (name) => {
    const command = COMMANDS.find((one) => one.name === name)!;
    const italian = inItalian(command)!;
    expect(commandHelp(command, 'it')).toMatch(/^turnario .*\n\nUso: [^]*Opzioni:\n[^]*Stato di uscita:\n +0 +/);
    for (const part of ['options', 'positionals'] as const) {
      const meanings = command[part].map(({ meaning }) => meaning);
      const same = italian[part].filter(({ meaning }) => meanings.includes(meaning) && meaning.includes(' '));
      expect(same).toEqual([]);
    }
    for (const [index, [, meaning]] of italian.exitStatuses.entries()) {
      expect(meaning).not.toBe(command.exitStatuses[index]![1]);
    }
  });

  it('of a command without Italian help is English', () => {
    const rules = COMMANDS.find(({ name }) => name === 'rules')!;
    expect(commandHelp(rules, 'it')).toBe(commandHelp(rules));
  });
});
