import type { PlanProgress } from '../planner/plan-result';
import { ProgressLine, progressText } from './progress-line';

const solving: PlanProgress = {
  phase: 'solving',
  weekIndex: 1,
  weekCount: 4,
  level: 'service',
  best: 1250,
  bound: 1200,
  gap: 0.04,
  elapsedSeconds: 3.14,
};

describe('progressText', () => {
  it('names week, phase, level, best, bound, gap and seconds', () => {
    expect(progressText(solving, 120, 'en')).toBe(
      'week 2 of 4 · solving · service to visitors · best 1,250 · bound 1,200 · gap 4.0 % · 3.1 s',
    );
    expect(progressText(solving, 120, 'it')).toBe(
      "settimana 2 di 4 · ricerca · servizio all'utenza · migliore 1.250 · limite 1.200 · scarto 4,0 % · 3,1 s",
    );
  });

  it('leaves out what is not known yet', () => {
    const formulating: PlanProgress = {
      ...solving,
      phase: 'formulating',
      weekIndex: 0,
      weekCount: 1,
      level: null,
      best: null,
      bound: null,
      gap: null,
    };
    expect(progressText(formulating, 120, 'en')).toBe('formulating · 3.1 s');
  });

  it('stays within the terminal', () => {
    expect(progressText(solving, 20, 'it')).toHaveLength(20);
  });
});

describe('ProgressLine', () => {
  it('redraws one line on a terminal and clears it', () => {
    const written: string[] = [];
    const line = new ProgressLine({ isTTY: true, columns: 40, write: (text) => written.push(text) });
    line.show(solving);
    line.clear();
    line.clear();
    expect(written).toHaveLength(2);
    expect(written[0]?.startsWith('\r\u001b[2Ksettimana 2 di 4')).toBe(true);
    expect(written[1]).toBe('\r\u001b[2K');
  });

  it('takes 80 columns for a terminal that does not know its width', () => {
    const written: string[] = [];
    new ProgressLine({ isTTY: true, columns: 0, write: (text) => written.push(text) }).show(solving);
    expect(written[0]).toContain("servizio all'utenza");
  });

  it('writes a line for each new step where it is asked to, terminal or not', () => {
    const written: string[] = [];
    const line = new ProgressLine({ write: (text) => written.push(text) }, { mode: 'lines', language: 'en' });
    line.show(solving);
    line.show({ ...solving, elapsedSeconds: 4 });
    line.show({ ...solving, level: 'fairness' });
    expect(written.map((text) => text.split(' · ')[2])).toEqual(['service to visitors', 'fairness and rotation']);
  });

  it('writes nothing where there is no terminal', () => {
    const written: string[] = [];
    new ProgressLine({ isTTY: false, write: (text) => written.push(text) }).show(solving);
    expect(written).toEqual([]);
  });
});
