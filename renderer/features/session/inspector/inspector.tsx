/** The right side: marks, regions, cocktail, technique, findings. */
import { Tabs } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditByKey } from '../edit-by-key.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { RecordPanel } from '../signing/record-panel.tsx';
import classes from './inspector.module.css';
import { MarksPanel } from './marks-panel.tsx';
import { RegionsPanel } from './regions-panel.tsx';
import { CocktailTab, TechniqueTab } from './treatment-tab.tsx';

const TABS = ['marks', 'regions', 'cocktail', 'technique', 'findings'] as const;

/** Tabs; the panel in front keeps its own scroll. */
export function Inspector() {
  const { t } = useTranslation('session');
  const [tab, setTab] = useState<string>('marks');
  const showMarks = useCallback(() => setTab('marks'), []);
  useEditByKey(useEditor(), showMarks);
  const findings = useEditorState((state) => state.findings);
  const loud = useMemo(() => findings.filter((finding) => finding.severity !== 'info').length, [findings]);
  return (
    <aside className={classes.inspector} aria-label={t('inspector.label')}>
      <Tabs
        value={tab}
        onChange={(next) => next !== null && setTab(next)}
        className={classes.tabs ?? ''}
        keepMounted={false}
      >
        <Tabs.List grow className={classes.list ?? ''}>
          {TABS.map((id) => (
            <Tabs.Tab key={id} value={id} className={classes.tab ?? ''}>
              {t(`inspector.${id}`)}
              {id === 'findings' && loud > 0 && <span className={classes.badge}>{loud}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="marks" className={classes.panel ?? ''}>
          <MarksPanel />
        </Tabs.Panel>
        <Tabs.Panel value="regions" className={classes.scroll ?? ''}>
          <RegionsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="cocktail" className={classes.scroll ?? ''}>
          <CocktailTab />
        </Tabs.Panel>
        <Tabs.Panel value="technique" className={classes.scroll ?? ''}>
          <TechniqueTab />
        </Tabs.Panel>
        <Tabs.Panel value="findings" className={classes.scroll ?? ''}>
          <FindingsPanel />
        </Tabs.Panel>
      </Tabs>
      <RecordPanel />
    </aside>
  );
}
