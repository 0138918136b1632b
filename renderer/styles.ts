/** Styles that all others stand on: read first, so that what a screen says of its own parts holds. */
import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';
