/** Print preview of a session's chart; the same page is what goes to PDF and to the printer. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';

import { errorCode } from '../../api.ts';
import { useHasClinicWords } from '../../records/clinic-words.ts';
import { useFailureText } from '../../records/failure.ts';
import { useSettings } from '../../records/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { loadPrint } from './load-print.ts';
import type { Paper } from './paper.ts';
import { PrintDocument } from './print-document.tsx';
import classes from './print.module.css';
import { PrintToolbar } from './print-toolbar.tsx';

const asPaper = (text: string | null): Paper | null => (text === 'A4' || text === 'Letter' ? text : null);

/** Tells the main process, which waits for one of the two; the word names the session that is ready. */
function tellReady(sessionId: string, complete: boolean): void {
  const { dataset } = document.documentElement;
  if (complete) dataset['printReady'] = sessionId;
  else dataset['printError'] = 'picture-missing';
}

function PrintPage({ id }: { id: string }) {
  const { t } = useTranslation('print');
  const [search, setSearch] = useSearchParams();
  const settings = useSettings();
  const failureText = useFailureText();
  const chosen = search.get('photos') ?? '';
  const photos = chosen === '' ? [] : chosen.split(',');
  const paper = asPaper(search.get('paper')) ?? settings.data?.paper ?? 'A4';
  const hasWords = useHasClinicWords();
  // A printed chart is of one moment: it is read once and never refreshed under the reader.
  const print = useQuery({
    queryKey: ['print', id, chosen],
    queryFn: () => loadPrint(id, photos),
    enabled: hasWords,
    gcTime: 0,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const { error } = print;

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (error !== null) dataset['printError'] = errorCode(error);
    return () => {
      delete dataset['printReady'];
      delete dataset['printError'];
    };
  }, [error, paper, chosen]);
  const onReady = useCallback(
    (complete: boolean) => {
      tellReady(id, complete);
    },
    [id],
  );

  const change = (next: { readonly paper?: Paper; readonly photos?: readonly string[] }) => {
    const ids = (next.photos ?? photos).join(',');
    setSearch({ paper: next.paper ?? paper, ...(ids !== '' && { photos: ids }) }, { replace: true });
  };
  return (
    <div className={classes.desk}>
      {search.get('auto') === null && (
        <PrintToolbar
          sessionId={id}
          paper={paper}
          onPaper={(next) => {
            change({ paper: next });
          }}
          model={print.data}
          photos={photos}
          onPhotos={(ids) => {
            change({ photos: ids });
          }}
        />
      )}
      {error !== null && <EmptyState title={failureText(error).title} text={failureText(error).remedy} />}
      {print.isPending && <p className={classes.working}>{t('working')}</p>}
      {print.data && (
        <PrintDocument key={`${paper}:${print.data.printedAt}`} model={print.data} paper={paper} onReady={onReady} />
      )}
    </div>
  );
}

/** `/print/:id?paper=A4|Letter`; `auto=1` is set by the main process and leaves the toolbar out. */
export function PrintRoute() {
  const { id = '' } = useParams();
  // Another session is another page: nothing of the last one is shown in its place.
  return <PrintPage key={id} id={id} />;
}
