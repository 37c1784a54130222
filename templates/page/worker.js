// Python in a Web Worker: it starts from the parts that the page holds, then answers one question after the other.
const parts = new Map();
const tell = (message, transfer = []) => self.postMessage(message, transfer);

// Nothing is ever fetched: what the engine asks for by name is in the parts, everything else is refused.
self.fetch = async (address) => {
  const name = String(address.url ?? address)
    .split("/")
    .pop();
  if (!parts.has(name)) throw new TypeError(`not in this page: ${name}`);
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(parts.get(name), { headers: { "content-type": type } });
};

const unpacked = async (text) => {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const moduleOf = (name) => {
  const address = URL.createObjectURL(new Blob([parts.get(name)], { type: "text/javascript" }));
  parts.delete(name);
  return import(address).finally(() => URL.revokeObjectURL(address));
};

let python, desk;

const start = async (texts) => {
  const take = async (name) => {
    parts.set(name, await unpacked(texts[name]));
    delete texts[name];
  };
  const ours = "site.zip";
  for (const name of Object.keys(texts).filter((one) => one !== ours)) await take(name);
  tell({ progress: 0.2 });
  const { loadPyodide } = await moduleOf("pyodide.mjs");
  const { default: createPyodideModule } = await moduleOf("pyodide.asm.mjs");
  tell({ progress: 0.3 });
  python = await loadPyodide({
    createPyodideModule,
    indexURL: "https://page.invalid/",
    stdLibURL: "https://page.invalid/python_stdlib.zip",
    lockFileContents: { info: said.engine, packages: {} },
    checkAPIVersion: false,
    env: { HOME: "/home/page", PYTHONDONTWRITEBYTECODE: "1" },
  });
  tell({ progress: 0.6 });
  await take(ours);
  python.unpackArchive(parts.get(ours), "zip", { extractDir: "/home/page/site" });
  parts.clear();
  tell({ progress: 0.7 });
  desk = python.runPython(`
import sys
sys.path.insert(0, "/home/page/site")
from wecco_xl import garbage
garbage.seldom()
from wecco_xl.page.desk import Desk
Desk()
`);
  tell({ progress: 1, ready: true });
  desk.warm();
};

const answer = ({ id, asked, files }) => {
  const given = python.toPy(files);
  const found = desk.answer(JSON.stringify(asked), given);
  const [text, made] = [found.get(0), found.get(1)];
  const data = Array.from({ length: made.length }, (_, at) => {
    const proxy = made.get(at);
    const bytes = proxy.toJs();
    proxy.destroy();
    return bytes.buffer;
  });
  for (const proxy of [given, made, found]) proxy.destroy();
  tell({ id, ...JSON.parse(text), data }, data);
};

self.onmessage = async ({ data }) => {
  try {
    if (data.start) await start(data.start);
    else answer(data);
  } catch (error) {
    tell({ id: data.id, failed: data.start ? "broken" : "crashed", why: String(error) });
  }
};
