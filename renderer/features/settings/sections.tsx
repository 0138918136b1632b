/**
 * Every section of the settings, in its group. A new one is a line here, with words in `find.json` (`section.<id>`):
 * `pane` for what is shown at `/settings/<id>`, `to` for a page of its own. `items` names settings in it that can be
 * searched for one by one: words in `find.json` (`item.<name>`), and `data-setting="<name>"` where it stands.
 */
import {
  IconAdjustments,
  IconArchive,
  IconBuildingHospital,
  IconCertificate,
  IconChecklist,
  IconClockPause,
  IconCoin,
  IconDatabaseExport,
  IconDatabaseHeart,
  IconFileText,
  IconFolder,
  IconGauge,
  IconGridDots,
  IconHandStop,
  IconHeading,
  IconInfoCircle,
  IconKey,
  IconLanguage,
  IconListSearch,
  IconMapPin,
  IconNotes,
  IconPackageImport,
  IconPackages,
  IconPalette,
  IconSignature,
  IconSparkles,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { type ComponentType, useMemo } from 'react';

import { canKeepSettings, canReadCharts, isAdministrator, type Me, useAccess } from '../../records/access.ts';
import { AboutData } from './about-data.tsx';
import { ClinicPane } from './clinic-form.tsx';
import { DefaultsPane } from './defaults/defaults-pane.tsx';
import { LanguageSection } from './language-section.tsx';
import { LetterheadSection } from './letterhead-section.tsx';
import { LockingSection } from './locking-section.tsx';
import { LookSection } from './look-section.tsx';
import { KeepingSection, SigningSection } from './records-section.tsx';
import { RegionsPane } from './regions/regions-pane.tsx';
import { SecuritySection } from './security-section.tsx';
import { TechniquesPane } from './techniques/techniques-pane.tsx';

/** Who looks, and in which place. */
interface Viewer {
  readonly me: Me | null;
  /** Not the fictional clinic, which has no people, keys or copies of its own. */
  readonly isClinic: boolean;
}

/** A section. */
export interface SettingsSection {
  readonly id: string;
  readonly icon: Icon;
  readonly pane?: ComponentType;
  readonly to?: string;
  readonly items?: readonly string[];
  /** Who is shown it; left out: everybody. */
  readonly isOpen?: (viewer: Viewer) => boolean;
}

/** Sections that belong together; words: `group.<id>`. */
export interface SettingsGroup {
  readonly id: string;
  readonly sections: readonly SettingsSection[];
}

const isAdministratorHere = ({ me, isClinic }: Viewer) => isClinic && isAdministrator(me);
const isKeeperHere = ({ me, isClinic }: Viewer) => isClinic && canKeepSettings(me);

/** All of them. */
export const SETTINGS_GROUPS: readonly SettingsGroup[] = [
  {
    id: 'clinic',
    sections: [
      { id: 'clinic', icon: IconBuildingHospital, pane: ClinicPane, items: ['clinic-name', 'address', 'practitioner'] },
      {
        id: 'defaults',
        icon: IconSparkles,
        pane: DefaultsPane,
        items: [
          'default-technique',
          'default-volume',
          'default-depth',
          'default-needle',
          'default-view',
          'start-screen',
        ],
      },
    ],
  },
  {
    id: 'people',
    sections: [
      { id: 'people', icon: IconUsers, to: '/people', isOpen: isAdministratorHere },
      { id: 'credentials', icon: IconCertificate, to: '/credentials' },
      {
        id: 'security',
        icon: IconKey,
        pane: SecuritySection,
        items: ['password', 'pin', 'recovery-code', 'record-key'],
        isOpen: ({ isClinic }) => isClinic,
      },
      { id: 'locking', icon: IconClockPause, pane: LockingSection, items: ['idle', 'close'] },
    ],
  },
  {
    id: 'workstation',
    sections: [
      { id: 'look', icon: IconPalette, pane: LookSection, items: ['theme', 'paper', 'text-size', 'contrast'] },
      { id: 'language', icon: IconLanguage, pane: LanguageSection },
    ],
  },
  {
    id: 'charting',
    sections: [
      { id: 'techniques', icon: IconGridDots, pane: TechniquesPane },
      { id: 'regions', icon: IconMapPin, pane: RegionsPane },
      { id: 'protocols', icon: IconNotes, to: '/protocols' },
    ],
  },
  {
    id: 'safety',
    sections: [
      { id: 'limits', icon: IconGauge, to: '/limits' },
      { id: 'tiers', icon: IconHandStop, to: '/screening-tiers' },
      { id: 'signing', icon: IconSignature, pane: SigningSection, items: ['countersign'] },
    ],
  },
  {
    id: 'texts',
    sections: [
      { id: 'consent', icon: IconChecklist, to: '/consent-texts' },
      { id: 'aftercare', icon: IconFileText, to: '/aftercare-texts' },
      { id: 'letterhead', icon: IconHeading, pane: LetterheadSection, items: ['logo', 'lines'] },
    ],
  },
  {
    id: 'stock',
    sections: [
      { id: 'prices', icon: IconCoin, to: '/prices' },
      {
        id: 'catalogue',
        icon: IconPackages,
        to: '/catalogue',
        isOpen: ({ me }) => me === null || canReadCharts(me),
      },
    ],
  },
  {
    id: 'data',
    sections: [
      { id: 'backups', icon: IconDatabaseHeart, to: '/backups', isOpen: isKeeperHere },
      {
        id: 'exchange',
        icon: IconDatabaseExport,
        to: '/exchange',
        isOpen: (viewer) => isKeeperHere(viewer) && viewer.me !== null && canReadCharts(viewer.me),
      },
      { id: 'keeping', icon: IconAdjustments, pane: KeepingSection, items: ['retention-years'] },
      { id: 'retention', icon: IconArchive, to: '/retention', isOpen: isAdministratorHere },
      { id: 'audit', icon: IconListSearch, to: '/audit', isOpen: isAdministratorHere },
    ],
  },
  {
    id: 'about',
    sections: [
      { id: 'program', icon: IconInfoCircle, to: '/about' },
      { id: 'update', icon: IconPackageImport, to: '/update', isOpen: isKeeperHere },
      { id: 'about', icon: IconFolder, pane: AboutData, items: ['data-folder'] },
    ],
  },
];

/** Where a section is. */
export const pathOf = ({ id, to }: SettingsSection): string => to ?? `/settings/${id}`;

/** The groups with what whoever sits here is shown. */
export function useOpenGroups(): readonly SettingsGroup[] {
  const access = useAccess().data;
  const me = access?.me ?? null;
  const isClinic = access?.place === 'clinic';
  return useMemo(
    () =>
      SETTINGS_GROUPS.map(({ id, sections }) => ({
        id,
        sections: sections.filter(({ isOpen }) => isOpen === undefined || isOpen({ me, isClinic })),
      })).filter(({ sections }) => sections.length > 0),
    [me, isClinic],
  );
}
