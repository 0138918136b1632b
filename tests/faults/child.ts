/** A process to be killed: `node child.ts FOLDER edit|import|open`. Prints a line for each thing it was promised. */
import { writeSync } from 'node:fs';

import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { openService } from '../fixtures/service/temp-service.ts';

const [folder = '', work = ''] = process.argv.slice(2);

/** Straight to the pipe: what is still in a buffer when the process dies was not promised. */
const promise = (line: string) => writeSync(1, `${line}\n`);

/** Charts of the import that is to be interrupted. */
const MANY = 40;

const service = openService(folder);

async function edit(): Promise<void> {
  const opened = await service.ask('session:open', { sessionId: 's1' });
  let { revision } = opened;
  let index = opened.chart.marks.length;
  for (;;) {
    const value = aPoint({ id: `m${revision + 1}`, uUm: revision + 1 });
    const delta = { marks: [{ id: value.id, before: null, after: { index, value } }], treatments: [] };
    const edited = await service.ask('session:apply', {
      sessionId: 's1',
      baseRevision: revision,
      delta,
      origin: 'edit',
    });
    revision = edited.revision;
    index++;
    promise(String(revision));
  }
}

async function importMany(): Promise<void> {
  await service.ask('app:info', {});
  for (let round = 0; ; round++) {
    const prefix = `${process.pid}-${round}`;
    const files = Array.from({ length: MANY }, (_, i) => {
      const marks = Array.from({ length: 20 }, (_mark, n) => aPoint({ id: `m${n}` }));
      return {
        name: `${i}`,
        text: JSON.stringify(aChart({ sessionId: `${prefix}-${i}`, patientId: `p${i % 7}`, marks })),
      };
    });
    promise(`begin ${prefix}`);
    await service.ask('chart:import', { files });
    promise(`done ${prefix}`);
  }
}

if (work === 'edit') await edit();
else if (work === 'import') await importMany();
else promise(JSON.stringify(await service.ask('app:info', {})));
