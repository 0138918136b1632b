/** A process to be killed: `node child.ts FOLDER WORK`. Prints a line for each thing it was promised. */
import { join } from 'node:path';

import { openService } from '../fixtures/service/temp-service.ts';
import { addFilesForEver } from './work/add-files.ts';
import { editForEver } from './work/edit-for-ever.ts';
import { importForEver } from './work/import-for-ever.ts';
import { say } from './work/promise.ts';
import { serve } from './work/serve.ts';
import { sortMuch } from './work/sort-much.ts';
import { writeFiles } from './work/write-files.ts';
import { writeRows } from './work/write-rows.ts';

const [folder = '', work = ''] = process.argv.slice(2);

switch (work) {
  case 'edit':
    await editForEver(openService(folder));
    break;
  case 'import':
    await importForEver(openService(folder));
    break;
  case 'serve':
    serve(openService(folder));
    break;
  case 'sort':
    await sortMuch(openService(folder), false);
    break;
  case 'sort-spilling':
    await sortMuch(openService(folder), true);
    break;
  case 'photographs':
    await addFilesForEver(openService(folder));
    break;
  case 'rows-normal':
    writeRows(join(folder, 'rows.db'), 'NORMAL');
    break;
  case 'rows-full':
    writeRows(join(folder, 'rows.db'), 'FULL');
    break;
  case 'files-service':
    await writeFiles(folder, 'service');
    break;
  case 'files-exports':
    await writeFiles(folder, 'exports');
    break;
  case 'files-unflushed':
    await writeFiles(folder, 'unflushed');
    break;
  case 'open':
    say(JSON.stringify(await openService(folder).ask('app:info', {})));
    break;
  default:
    throw new Error(`no such work: ${work}`);
}
