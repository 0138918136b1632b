/** Chooses the regions to be filled from a list: those of the part of the body that is looked at. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { REGION_NAMES, type RegionCode, REGIONS } from '#shared/anatomy/regions/region-names.ts';
import { viewDefinition, type ViewFamily } from '#shared/anatomy/views.ts';

import { useIsRegionOffered } from '../../../records/clinic-words.ts';
import { useRegionName } from '../../../records/region-name.ts';
import { useEditorState } from '../editor-context.tsx';
import classes from './pattern.module.css';

const isSeen: Readonly<Record<ViewFamily, readonly string[]>> = {
  face: ['face', 'neck'],
  scalp: ['scalp'],
  body: ['body', 'neck'],
};

/** The regions of a part of the body, left before right. */
const codesOf = (family: ViewFamily): RegionCode[] =>
  REGION_NAMES.filter((name) => isSeen[family].includes(REGIONS[name].family)).flatMap((name): RegionCode[] =>
    REGIONS[name].sided ? [`${name}:left`, `${name}:right`] : [name],
  );

interface RegionMenuProps {
  readonly chosen: readonly RegionCode[];
  readonly onToggle: (code: RegionCode) => void;
}

/** The list. */
export function RegionMenu({ chosen, onToggle }: RegionMenuProps) {
  const { t } = useTranslation('pattern');
  const regionName = useRegionName();
  const isOffered = useIsRegionOffered();
  const family = useEditorState((state) => viewDefinition(state.view).family);
  const [first] = chosen;
  return (
    <Menu position="bottom-start" closeOnItemClick={false} width={230}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          className={classes.regions ?? ''}
          rightSection={<IconChevronDown size={14} />}
        >
          {first === undefined
            ? t('regions.choose')
            : t('regions.chosen', { count: chosen.length - 1, first: regionName(first) })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('regions.label')} className={classes.list ?? ''}>
        {codesOf(family)
          .filter((code) => isOffered(code) || chosen.includes(code))
          .map((code) => (
            <Menu.CheckboxItem
              key={code}
              checked={chosen.includes(code)}
              closeMenuOnClick={false}
              onChange={() => onToggle(code)}
            >
              {regionName(code)}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
