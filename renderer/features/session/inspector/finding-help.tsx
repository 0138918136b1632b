/** Help on one kind of finding: what it means, what can be done, and where its window comes from. */
import { ActionIcon, Popover } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Treatment } from '#shared/chart/schema.ts';
import { sourcesOf } from '#shared/spacing/sources.ts';
import { findTechnique } from '#shared/spacing/techniques.ts';

import type { EditorFinding } from '../../../editor/chart-check.ts';
import { guidePath } from '../../../records/guide-path.ts';
import classes from './finding-help.module.css';
import { guideSection, OF_THE_WINDOW } from './guide-section.ts';

function WindowSource({ treatment }: { treatment: Treatment }) {
  const { t } = useTranslation(['findingHelp', 'treatment']);
  const { code, spacingUm, spacingOverride } = treatment.technique;
  if (spacingOverride !== undefined)
    return <p className={classes.text}>{t('findingHelp:override', { reason: spacingOverride.reason })}</p>;
  const technique = findTechnique(code);
  const isShipped = technique !== undefined && String(technique.spacingUm) === String(spacingUm);
  if (!isShipped) return null;
  return (
    <>
      <h4 className={classes.heading}>{t('findingHelp:source')}</h4>
      <p className={classes.text}>
        {sourcesOf(technique.sources)
          .map(({ title, grade }) => t('treatment:technique.source.one', { title, grade }))
          .join('; ')}
        . {technique.isProposal && t('findingHelp:proposal')}
      </p>
    </>
  );
}

/** A button at the kind's title that opens the help. */
export function FindingHelp({ kind, treatment }: { kind: EditorFinding['kind']; treatment: Treatment | undefined }) {
  const { t } = useTranslation(['findingHelp', 'findings']);
  return (
    <Popover width={320} position="left-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="sm" aria-label={t('findingHelp:open', { finding: t(`findings:short.${kind}`) })}>
          <IconHelp size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('findingHelp:open', { finding: t(`findings:short.${kind}`) })}>
        <h4 className={classes.heading}>{t('findingHelp:why')}</h4>
        <p className={classes.text}>{t(`findingHelp:kind.${kind}.why`)}</p>
        <h4 className={classes.heading}>{t('findingHelp:do')}</h4>
        <p className={classes.text}>{t(`findingHelp:kind.${kind}.do`)}</p>
        {treatment !== undefined && OF_THE_WINDOW.has(kind) && <WindowSource treatment={treatment} />}
        <Link className={classes.link ?? ''} to={guidePath(guideSection(kind))}>
          {t('findingHelp:guide')}
        </Link>
      </Popover.Dropdown>
    </Popover>
  );
}
