/** For tests: records and bundles, made as SPEC.md says a server makes them. */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { base64Of, bytesOf, hexOf, joined, sha256, type Bytes } from './bytes';
import { MEMBERS } from './bundle';
import { writeCheckpoint } from './notes';
import { leafHash, Tree } from './tree';

export const SESSION = '01M82687M00000000000000001';
export const NAME = 'vote.example.org';
const MODERATOR = '01M82687M100000000000003XC';

/** An event and, where it is not the facilitator, who caused it. */
export type Made = readonly [kind: string, data: Record<string, unknown>, actor?: string];

/** The line of a record. Withheld, it has its entry alone. */
export const lineOf = async ([kind, data, actor = MODERATOR]: Made, seq: number, withheld = false): Promise<string> => {
	const body = JSON.stringify(data);
	const salt = new Uint8Array(32).fill(seq % 251);
	const hash = hexOf(await sha256(bytesOf('rubricon/body/v1'), salt, bytesOf(body)));
	const at = new Date(Date.UTC(2026, 10, 22, 18, 0, seq)).toISOString();
	const entry = JSON.stringify({ actor, at, body: hash, cause: '01M826VAHT00000000000011S2', kind, seq, stream: SESSION, v: 1 });
	return JSON.stringify(withheld ? { seq, entry } : { seq, entry, salt: hexOf(salt), body });
};

export const linesOf = (events: readonly Made[], withheld: (kind: string) => boolean = () => false): Promise<string[]> =>
	Promise.all(events.map((event, at) => lineOf(event, at + 1, withheld(event[0]))));

/** A key that signs, and its vkey. */
export class Signer {
	readonly vkey: string;
	readonly #secret: KeyObject;
	readonly #id: Bytes;
	readonly #name: string;

	private constructor(secret: KeyObject, name: string, typed: Bytes, id: Bytes) {
		this.#secret = secret;
		this.#name = name;
		this.#id = id;
		this.vkey = `${name}+${hexOf(id)}+${base64Of(typed)}`;
	}

	static async of(seed: number, name = NAME, kind = 1): Promise<Signer> {
		const der = joined([Uint8Array.from(Buffer.from('302e020100300506032b657004220420', 'hex')), new Uint8Array(32).fill(seed)]);
		const secret = createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
		const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(12);
		const typed = joined([Uint8Array.of(kind), Uint8Array.from(raw)]);
		return new Signer(secret, name, typed, (await sha256(bytesOf(`${name}\n`), typed)).slice(0, 4));
	}

	note(text: string): string {
		const signature = joined([this.#id, Uint8Array.from(sign(null, Buffer.from(text), this.#secret))]);
		return `${text}\n\u2014 ${this.#name} ${base64Of(signature)}\n`;
	}

	/** The line of a witness on a checkpoint. */
	cosignature(text: string, time: number): string {
		const stamp = new Uint8Array(8);
		new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
		const signed = sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), this.#secret);
		return `\u2014 ${this.#name} ${base64Of(joined([this.#id, stamp, Uint8Array.from(signed)]))}\n`;
	}

	async checkpoint(lines: readonly string[], session = SESSION): Promise<string> {
		const tree = new Tree();
		await tree.add(await Promise.all(lines.map((line) => leafHash(bytesOf((JSON.parse(line) as { entry: string }).entry)))));
		return this.note(writeCheckpoint({ origin: `${NAME}/session/${session}`, size: lines.length, root: await tree.root() }));
	}
}

const RUBRIC = '{"id":"garden"}';

export const rubricDigest = async (): Promise<string> => hexOf(await sha256(bytesOf(RUBRIC)));

/** The files of a bundle, signed. What is given stands in the place of what would be there. */
export const bundleOf = async (lines: readonly string[], instead: Record<string, string> = {}, signer?: Signer): Promise<Map<string, Bytes>> => {
	const key = signer ?? (await Signer.of(7));
	const checkpoint = await key.checkpoint(lines);
	const log = new Tree();
	const logged = checkpoint.slice(0, checkpoint.lastIndexOf('\n\n') + 1);
	await log.add([await leafHash(bytesOf('another')), await leafHash(bytesOf(logged)), await leafHash(bytesOf('a third'))]);
	const path = await log.inclusion(1);
	const logNote = key.note(writeCheckpoint({ origin: `${NAME}/log`, size: 3, root: await log.root() }));
	const texts: Record<string, string> = {
		'README.txt': 'Read me.',
		'records.ndjson': lines.map((line) => `${line}\n`).join(''),
		'rubric.json': RUBRIC,
		'checkpoint.txt': checkpoint,
		'inclusion.txt': `c2sp.org/tlog-proof@v1\nindex 1\n${path.map((hash) => `${base64Of(hash)}\n`).join('')}\n${logNote}`,
		'keys.txt': `${key.vkey}\n`,
		'witnesses.txt': '',
		'assessment.json': '{"items":[]}',
		'trail.json': '{}',
		'record.html': '<p>',
		'record.es.html': '<p>',
		'verify.py': '#',
		...instead,
	};
	const members = new Map<string, Bytes>();
	for (const name of MEMBERS.slice(0, -1)) members.set(name, bytesOf(texts[name]!));
	const hashes = await Promise.all([...members].map(async ([name, bytes]) => `${hexOf(await sha256(bytes))}  ${name}\n`));
	const head = `rubricon bundle v1\nsession ${SESSION}\nscope auditor\nrecords ${lines.length}\nprogram 0.0.0\n`;
	members.set('manifest.txt', bytesOf(key.note(head + hashes.join(''))));
	return members;
};
