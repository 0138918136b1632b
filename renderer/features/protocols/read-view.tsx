/** A protocol that is only read: what it sets, and each number as its source states it. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { citationsOf } from '#shared/clinical/sources.ts';

import { useMayWrite } from '../../records/access.ts';
import { useProtocolFacts, useStatedText } from '../../records/protocol-facts.ts';
import type { KnownProtocol } from '../../records/protocols.ts';
import { useTechniqueName } from '../../records/technique-name.ts';
import type { Edited } from './protocol-drawer.tsx';
import classes from './protocols.module.css';

function Sets({ protocol: { body } }: { protocol: KnownProtocol }) {
  const { t } = useTranslation('protocols');
  const techniqueName = useTechniqueName();
  const facts = useProtocolFacts()(body);
  return (
    <section className={classes.part}>
      <h3>{t('view.sets')}</h3>
      <ul>
        {[techniqueName(body.technique.code), ...facts].map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}

function Stated({ protocol: { facts } }: { protocol: KnownProtocol }) {
  const { t } = useTranslation('protocols');
  const textOf = useStatedText();
  return (
    <section className={classes.part}>
      <h3>{t('source.title')}</h3>
      <ul>
        {facts.map((fact) => {
          const [citation] = citationsOf([fact.tag]);
          return (
            <li key={fact.of}>
              <strong>{textOf(fact)}</strong>
              {citation !== undefined && (
                <span>{t('source.one', { title: citation.title, grade: citation.grade })}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={classes.hint}>{t('source.grades')}</p>
    </section>
  );
}

interface ReadViewProps {
  readonly protocol: KnownProtocol;
  readonly onEdit: (edited: Edited) => void;
  readonly onClose: () => void;
}

/** What it is, what it sets, its remarks and sources, and the way to a copy. */
export function ReadView({ protocol, onEdit, onClose }: ReadViewProps) {
  const { t } = useTranslation(['protocols', 'common']);
  const mayWrite = useMayWrite();
  const { body, facts } = protocol;
  const copy = { ...body, name: t('copyName', { name: body.name }), archived: false };
  return (
    <div className={classes.form}>
      <div>
        <h2 className={classes.name}>{body.name}</h2>
        {body.indication !== '' && <p className={classes.lead}>{body.indication}</p>}
      </div>
      <Sets protocol={protocol} />
      {body.notes !== '' && <p className={classes.notes}>{body.notes}</p>}
      {facts.length > 0 && <Stated protocol={protocol} />}
      {facts.length === 0 && body.source !== '' && (
        <p className={classes.notes}>{t('source.from', { source: body.source })}</p>
      )}
      <div className={classes.foot}>
        {mayWrite && (
          <Button data-autofocus onClick={() => onEdit({ protocol: null, body: copy })}>
            {t('action.duplicate')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common:close')}
        </Button>
      </div>
    </div>
  );
}
