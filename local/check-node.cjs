'use strict';
// Loaded before everything else, so this file must be readable by any Node, however old.
const fs = require('fs');
const path = require('path');
const { linkProjectNode } = require('./link-node.cjs');

const NEEDED = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);
if (!fs.existsSync(path.join(__dirname, '..', 'node_modules', 'pg'))) {
  stop('请先运行 npm ci 安装依赖。 · Install the dependencies first: npm ci');
}
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  if (linkProjectNode()) {
    stop(
      "已启用项目自带的 Node.js，请再运行一次。 · The project's own Node.js is linked now; run this again.",
    );
  }
  stop(
    `Qiaopay 需要 Node.js ${NEEDED.join('.')} 或更高版本，当前为 ${process.version}。` +
      ` · Qiaopay needs Node.js ${NEEDED.join('.')} or newer; this is ${process.version} (${process.execPath}).`,
  );
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
