/*
 * Stands in for `@vscode/native-watchdog`, a native module that ends an extension host when its
 * parent is gone. Here the harness ends the whole group of the server's processes.
 */
const process = require('node:process');

exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
