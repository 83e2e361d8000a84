/**
 * Signed notes, checkpoints and proofs as C2SP writes them (`signed-note`, `tlog-checkpoint`, `tlog-proof`), with Ed25519
 * signatures. What is not written in the one way they give is not read.
 */
import { type Bytes, base64Of, bytesOf, bytesOfBase64, hexOf, isSame, sha256, wholeNumber } from './bytes';

/** A key that notes are checked with, out of a vkey: `<name>+<id>+<key>`. */
export interface Key {
	vkey: string;
	name: string;
	/** Four bytes that tell keys of one name apart. */
	id: Bytes;
	key: Bytes;
}

export interface Note {
	/** What is signed. It ends with a line feed. */
	text: string;
	signatures: Signature[];
}

export interface Signature {
	name: string;
	id: Bytes;
	bytes: Bytes;
}

/** How large a log is, and its root. */
export interface Checkpoint {
	/** Which log. */
	origin: string;
	size: number;
	root: Bytes;
}

/** That a leaf is in a log: where, the hashes beside its path, and the checkpoint they lead to. */
export interface Proof {
	index: number;
	path: Bytes[];
	note: string;
}

/**
 * What is known of a signature: it holds; it does not; nobody whose key is known signed; or this browser cannot tell, because it
 * has no Ed25519.
 */
export type Held = 'holds' | 'wrong' | 'unsigned' | 'unable';

/** A further signature on a checkpoint, which is that of a witness. */
export interface Cosignature {
	/** Whose it says it is. */
	name: string;
	/** The witness's key, if it is known. */
	key?: Key;
	/** When it was signed, in seconds since 1970. */
	time: number;
	held: Held;
}

/** The kind of a server's key. */
const ED25519 = 1;
/** The kind of a witness's key, who signs with the time. */
export const COSIGNATURE = 4;
const PROOF = 'c2sp.org/tlog-proof@v1';

export const readKey = async (vkey: string, kind = ED25519): Promise<Key | undefined> => {
	const [, name, id, text] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
	const typed = text === undefined ? undefined : bytesOfBase64(text);
	if (!name || !typed || typed.length !== 33 || typed[0] !== kind) return undefined;
	const stated = (await sha256(bytesOf(`${name}\n`), typed)).slice(0, 4);
	if (hexOf(stated) !== id) return undefined;
	return { vkey, name, id: stated, key: typed.slice(1) };
};

export const readNote = (note: string): Note | undefined => {
	const end = note.lastIndexOf('\n\n');
	// The only control character is the line feed.
	if (end < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f\u007f]/.test(note)) return undefined;
	const signatures: Signature[] = [];
	for (const line of note.slice(end + 2, -1).split('\n')) {
		const [, name, text] = /^\u2014 ([^\s+]+) (\S+)$/.exec(line) ?? [];
		const data = text === undefined ? undefined : bytesOfBase64(text);
		if (!name || !data || data.length < 5) return undefined;
		signatures.push({ name, id: data.slice(0, 4), bytes: data.slice(4) });
	}
	return signatures.length ? { text: note.slice(0, end + 1), signatures } : undefined;
};

/** Checks a note that has one signature, which is by one of these keys. */
export const checkNote = async (note: Note, keys: readonly Key[]): Promise<Held> =>
	note.signatures.length === 1 ? checkFirst(note, keys) : 'unsigned';

/** Checks a checkpoint that one of these keys signed first, and then perhaps witnesses (C2SP `tlog-cosignature`). */
export const checkCosigned = async (
	note: Note,
	keys: readonly Key[],
	witnesses: readonly Key[],
): Promise<{ held: Held; cosigned: Cosignature[] }> => {
	const [, ...others] = note.signatures;
	const signers = new Set(note.signatures.map(({ name, id }) => `${name} ${hexOf(id)}`));
	// In its one way of writing each has signed once.
	if (signers.size < note.signatures.length) return { held: 'unsigned', cosigned: [] };
	const cosigned = await Promise.all(
		others.map(async (signature): Promise<Cosignature> => {
			const { name, bytes } = signature;
			const key = keyOf(signature, witnesses);
			if (!key) return { name, time: 0, held: 'unsigned' };
			if (bytes.length !== 72) return { name, key, time: 0, held: 'wrong' };
			const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
			const text = `cosignature/v1\ntime ${time}\n${note.text}`;
			return { name, key, time: Number(time), held: await checkSignature(text, bytes.slice(8), key) };
		}),
	);
	return { held: await checkFirst(note, keys), cosigned };
};

const checkFirst = async ({ text, signatures: [first] }: Note, keys: readonly Key[]): Promise<Held> => {
	const key = first && keyOf(first, keys);
	return key ? checkSignature(text, first.bytes, key) : 'unsigned';
};

const keyOf = ({ name, id }: Signature, keys: readonly Key[]): Key | undefined =>
	keys.find((key) => key.name === name && isSame(key.id, id));

const checkSignature = async (text: string, signature: Bytes, { key }: Key): Promise<Held> => {
	if (!(await hasEd25519())) return 'unable';
	const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']).catch(() => undefined);
	const holds = imported && (await crypto.subtle.verify('Ed25519', imported, signature, bytesOf(text)).catch(() => false));
	return holds ? 'holds' : 'wrong';
};

export const readCheckpoint = (text: string): Checkpoint | undefined => {
	const [origin, count, hash, end, ...more] = text.split('\n');
	const size = wholeNumber(count ?? '');
	const root = bytesOfBase64(hash ?? '');
	if (!origin || size === undefined || root?.length !== 32 || end !== '' || more.length) return undefined;
	return { origin, size, root };
};

export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${base64Of(root)}\n`;

export const readProof = (text: string): Proof | undefined => {
	const end = text.indexOf('\n\n');
	const [header, place, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
	const index = place?.startsWith('index ') ? wholeNumber(place.slice(6)) : undefined;
	const path = lines.map(bytesOfBase64);
	if (header !== PROOF || index === undefined || path.length > 64 || !path.every((hash) => hash?.length === 32)) return undefined;
	return { index, path: path as Bytes[], note: text.slice(end + 2) };
};

/** The key as people compare it: the beginning of the SHA-256 of its vkey. */
export const fingerprint = async ({ vkey }: Key): Promise<string> => {
	const hash = await sha256(bytesOf(vkey));
	return [0, 2, 4, 6].map((at) => hexOf(hash.slice(at, at + 2))).join('-');
};

let ed25519: Promise<boolean> | undefined;

/** Whether this browser checks Ed25519 signatures: it says so of the first one of RFC 8032, section 7.1. */
export const hasEd25519 = (): Promise<boolean> =>
	(ed25519 ??= (async () => {
		try {
			const key = await crypto.subtle.importKey('raw', bytesOfBase64(RFC8032.key)!, 'Ed25519', false, ['verify']);
			return await crypto.subtle.verify('Ed25519', key, bytesOfBase64(RFC8032.signature)!, new Uint8Array());
		} catch {
			return false;
		}
	})());

/** Test 1 of RFC 8032, section 7.1: a key and its signature of nothing. */
const RFC8032 = {
	key: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
	signature: '5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbviRlUUFDjnoQCw==',
};
