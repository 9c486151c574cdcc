/**
 * Checks in the reader's browser, with its own SHA-256 and Ed25519, that an entry is in the log (RFC 9162 section 2.1.3.2, C2SP
 * signed-note and tlog-checkpoint), and shows the way from the entry to the signature. The server's word is not taken for anything but
 * the bytes: compare the key id with the one you were given elsewhere.
 */

const LEAF = 0x00;
const NODE = 0x01;
const ED25519 = 0x01;
const HASH_BYTES = 32;
const SHOWN = 12;

class EntryProof extends HTMLElement {
  /** @param evidence {entry, index, path: [base64], checkpoint: text, keys: [vkey]} */
  set evidence(evidence) {
    this.given = evidence;
    this.replaceChildren(line('pending', 'Checking …'));
    check(evidence)
      .then((found) => this.show(found))
      .catch((failure) => this.show({ steps: [], verdict: { bad: failure.message } }));
  }

  get evidence() {
    return this.given;
  }

  show({ steps, verdict }) {
    const list = document.createElement('ol');
    list.className = 'proof-steps';
    list.append(...steps.map(step));
    const said = verdict.bad ? line('bad', verdict.bad) : line(verdict.warn ? 'warn' : 'good', verdict.warn ?? verdict.good);
    said.setAttribute('role', 'status');
    this.replaceChildren(said, list);
  }
}

async function check({ entry, index, path, checkpoint, keys }) {
  if (!globalThis.crypto?.subtle) {
    throw new Error('This browser computes hashes only on pages served by https or from this machine. Download the proof and check it with auditctl.');
  }
  const bytes = new TextEncoder().encode(entry);
  const steps = [];
  let hash = await sha256(Uint8Array.of(LEAF), bytes);
  steps.push({ what: `Entry ${index}, ${bytes.length} bytes`, how: 'SHA-256 of 00 and the entry', hash });
  const { text, origin, size, root, signatures } = parseCheckpoint(checkpoint);
  let fn = BigInt(index);
  let sn = BigInt(size) - 1n;
  if (fn > sn) throw new Error('The checkpoint does not cover this entry.');
  for (const sibling of path.map(decodeHash)) {
    if (sn === 0n) throw new Error('The path is longer than the tree is high.');
    const left = (fn & 1n) === 1n || fn === sn;
    hash = left ? await sha256(Uint8Array.of(NODE), sibling, hash) : await sha256(Uint8Array.of(NODE), hash, sibling);
    steps.push({ what: left ? 'with the hash before it' : 'with the hash after it', sibling, hash });
    if (left) {
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  if (sn !== 0n) throw new Error('The path is shorter than the tree is high.');
  if (!equal(hash, root)) throw new Error(`The path leads to ${hex(hash)}, and the checkpoint signs ${hex(root)}. This entry is not what was signed.`);
  steps.push({ what: `Root of the checkpoint over ${Number(size).toLocaleString('en')} entries`, how: 'the same hash', hash: root, good: true });
  return { steps, ...(await verdict({ text, origin, signatures, keys, index, size, steps })) };
}

async function verdict({ text, origin, signatures, keys, index, size, steps }) {
  for (const key of await Promise.all(keys.map(parseKey))) {
    if (key.name !== origin || key.type !== ED25519) continue;
    const signature = signatures.find((candidate) => candidate.name === key.name && candidate.id === key.id);
    if (!signature) continue;
    if (!(await signed(key, signature, text))) throw new Error(`The signature of key ${key.id} is wrong.`);
    steps.push({ what: `Signed by ${key.name}`, how: `Ed25519, key ${key.id}`, good: true });
    return { verdict: { good: `Checked in your browser: entry ${index} is in the log of ${Number(size).toLocaleString('en')} entries.` } };
  }
  throw new Error('No known key of this log signed the checkpoint.');
}

async function signed(key, signature, text) {
  let known;
  try {
    known = await crypto.subtle.importKey('raw', key.bytes, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    throw new Error('The hashes are right, but this browser cannot check Ed25519 signatures. Download the proof and check it with auditctl.');
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, known, signature.bytes, new TextEncoder().encode(text));
}

function parseCheckpoint(note) {
  const split = note.lastIndexOf('\n\n');
  const text = note.slice(0, split + 1);
  const [origin, size, root] = text.split('\n');
  const signatures = note
    .slice(split + 2)
    .split('\n')
    .filter(Boolean)
    .map((signature) => {
      const [, name, blob] = signature.match(/^— (\S+) (\S+)$/);
      const bytes = decode(blob);
      return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
    });
  return { text, origin, size, root: decodeHash(root), signatures };
}

/** A verifier key: name+id+base64(type, key). The id is computed and not believed. */
async function parseKey(vkey) {
  const [, name, said, blob] = vkey.match(/^([^+]+)\+([0-9a-f]{8})\+(.+)$/);
  const typed = decode(blob);
  const id = hex((await sha256(new TextEncoder().encode(`${name}\n`), typed)).slice(0, 4));
  if (id !== said) throw new Error(`The key of ${name} does not have the id that it says.`);
  return { name, id, type: typed[0], bytes: typed.slice(1) };
}

async function sha256(...parts) {
  const whole = await new Blob(parts).arrayBuffer();
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

function decode(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function decodeHash(base64) {
  const bytes = decode(base64);
  if (bytes.length !== HASH_BYTES) throw new Error('A hash in the proof has not 32 bytes.');
  return bytes;
}

function equal(a, b) {
  return hex(a) === hex(b);
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function step({ what, how, sibling, hash, good }) {
  const item = document.createElement('li');
  if (good) item.className = 'good';
  const words = document.createElement('span');
  words.append(what);
  if (how) words.append(element('span', 'muted', ` · ${how}`));
  item.append(words);
  if (sibling) item.append(shown('+ ', sibling));
  if (hash) item.append(shown('= ', hash));
  return item;
}

function shown(sign, hash) {
  const text = hex(hash);
  const code = element('code', sign === '+ ' ? 'muted' : '', `${sign}${text.slice(0, SHOWN)}…${text.slice(-SHOWN)}`);
  code.title = text;
  return code;
}

function line(kind, text) {
  const note = element('div', `state-note ${kind}`, '');
  const icon = element('span', `ct-icon ${kind === 'good' ? 'i-check' : 'i-warning'}`, '');
  icon.setAttribute('aria-hidden', 'true');
  if (kind !== 'pending') note.append(icon);
  note.append(element('span', '', text));
  return note;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

customElements.define('ct-proof', EntryProof);
