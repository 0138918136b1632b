// Ends with a clear sentence on a Node.js that is too old: the SQLite binding would crash without a word.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  console.error(
    `Mesochart needs Node.js 22.14 or newer; this is ${process.version}.\n` +
      'On Linux x64 `npm ci` brings its own; elsewhere install a current Node.js and run the command again.',
  );
  process.exit(1);
}
