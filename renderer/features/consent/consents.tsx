/** A patient's consents and the way to sign another: on the patient's page and at a visit. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';

import { useMayWrite } from '../../records/access.ts';
import { useLibrary } from '../../records/dossier.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSection } from '../../ui/page.tsx';
import { ConsentCard } from './consent-card.tsx';
import { SignMenu } from './sign-menu.tsx';
import { SigningView } from './signing-view.tsx';

interface ConsentsProps {
  readonly patientId: string;
  readonly patientName: string;
  readonly sessionId: string | null;
  readonly entries: readonly AnyEntry[];
}

/** Newest first. */
export function Consents({ patientId, patientName, sessionId, entries }: ConsentsProps) {
  const { t } = useTranslation('consent');
  const mayWrite = useMayWrite();
  const [signing, setSigning] = useState<string | null>(null);
  const [signedId, setSignedId] = useState<string | null>(null);
  const library = useLibrary('consent-template');
  const templates = entriesOf(library.data ?? [], 'consent-template');
  const consents = entriesOf(entries, 'consent');
  const withdrawals = entriesOf(entries, 'consent-withdrawal');
  return (
    <PageSection
      title={t('title')}
      actions={mayWrite && <SignMenu templates={templates} onPick={({ id }) => setSigning(id)} />}
    >
      {consents.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        consents
          .toReversed()
          .map((consent) => (
            <ConsentCard
              key={consent.id}
              consent={consent}
              isNew={consent.id === signedId}
              withdrawal={withdrawals.find(({ body }) => body.consentId === consent.id) ?? null}
            />
          ))
      )}
      <SigningView
        template={templates.find(({ id }) => id === signing) ?? null}
        patientId={patientId}
        patientName={patientName}
        sessionId={sessionId}
        onSigned={(id) => {
          setSignedId(id);
          setSigning(null);
        }}
        onRefused={() => void library.refetch()}
        onClose={() => setSigning(null)}
      />
    </PageSection>
  );
}
