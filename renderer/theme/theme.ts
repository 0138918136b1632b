/** Mesochart's look on top of Mantine: quiet neutrals, one teal accent, dense controls. */
import { type ActionIconProps, createTheme, type MantineColorsTuple, type MantineTheme } from '@mantine/core';
import i18next from 'i18next';

/** Accent: a composed teal. Shade 8 carries white text at 5:1. */
const teal: MantineColorsTuple = [
  '#ebf6f8',
  '#d9ecef',
  '#b3d9df',
  '#85c3cc',
  '#5bafba',
  '#3b9ca9',
  '#268c9a',
  '#187c8a',
  '#0f6d7a',
  '#075866',
];

/** Danger, and nothing else. White text stands on shades 7 and 8 at 5:1 and more. */
const red: MantineColorsTuple = [
  '#fdeeec',
  '#fbdcd9',
  '#f5b8b3',
  '#ee9089',
  '#f08a81',
  '#da4d44',
  '#c93a31',
  '#c0342b',
  '#b32b23',
  '#9c221b',
];

/** Neutrals of the light scheme, a touch of blue so that white panels read as paper. */
const gray: MantineColorsTuple = [
  '#f7f9fa',
  '#eff2f4',
  '#e2e7ea',
  '#d2d9dd',
  '#b4bec4',
  '#8d99a1',
  '#66737b',
  '#4a565e',
  '#323c43',
  '#1d252a',
];

/** Neutrals of the dark scheme. */
const dark: MantineColorsTuple = [
  '#dbe1e5',
  '#b9c2c8',
  '#98a4ac',
  '#6f7b83',
  '#465159',
  '#374148',
  '#2a3238',
  '#20272c',
  '#191f23',
  '#12171a',
];

/** The theme given to MantineProvider. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  colors: { teal, red, gray, dark },
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif", fontWeight: '620' },
  // Labels and buttons: heavier than text, lighter than headings.
  fontWeights: { medium: '540' },
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Text: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } },
    // Nothing to press is smaller than 24 px (WCAG 2.2, 2.5.8): Mantine's small one has 22.
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray', size: 'md' },
      vars: (_theme: MantineTheme, { size }: ActionIconProps) => ({
        root: size === 'sm' || size === 'xs' ? { '--ai-size': '24px' } : {},
      }),
    },
    Tooltip: { defaultProps: { openDelay: 450, withArrow: true, fz: 'xs' } },
    Anchor: { defaultProps: { size: 'sm' } },
    // Asked for while rendering: the words are not there yet when the theme is made.
    Notification: { defaultProps: () => ({ closeButtonProps: { 'aria-label': i18next.t('common:close') } }) },
    // The scroll lock writes a style element that the content security policy refuses; pages do not scroll anyway.
    Drawer: { defaultProps: { lockScroll: false } },
    Modal: { defaultProps: { lockScroll: false, centered: true } },
  },
});
