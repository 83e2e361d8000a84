/**
 * Checks a bundle with nothing but the bundle (SPEC.md, section "Bundles"): first that nothing was changed, then that it is right.
 * Knows nothing of files on a disk, of zip, or of words.
 */
import type { Assessment, AssessedItem } from '../protocol/wire';
import { bytesOf, hexOf, sha256, textOf, wholeNumber, type Bytes } from './bytes';
import { BATCH, Checking } from './checking';
import { faultOf, must, Wrong } from './fault';
import { Lines } from './lines';
import type { Item } from './meeting';
import {
	type Checkpoint, checkCosigned, checkNote, COSIGNATURE, type Cosignature, fingerprint, type Held, type Key, type Note, readCheckpoint,
	readKey, readNote, readProof,
} from './notes';
import type { About, Finding, Report } from './report';
import { checkInclusion, leafHash } from './tree';

/** The files of a bundle, in the order in which its manifest lists them; the manifest itself comes last. */
export const MEMBERS = [
	'README.txt', 'records.ndjson', 'rubric.json', 'checkpoint.txt', 'inclusion.txt', 'keys.txt', 'witnesses.txt',
	'assessment.json', 'trail.json', 'record.html', 'record.es.html', 'verify.py', 'manifest.txt',
] as const;

type Member = (typeof MEMBERS)[number];

/** The files by name. */
export type Members = ReadonlyMap<string, Bytes>;

interface Manifest {
	session: string;
	scope: About['scope'];
	records: number;
	hashes: Map<string, string>;
}

/** How many bytes of the records are cut into lines at once. */
const PIECE = 1 << 18;

/** What a reader knows from elsewhere. */
export interface Known {
	/** The server's key: nothing that another one vouches for is accepted. */
	vkey?: string;
	/** Keys of witnesses, each of whom must have signed the log of all sessions too. */
	witnesses?: readonly string[];
}

/** Checks it. `progress` is told how many records were checked and of how many. */
export const checkBundle = async (members: Members, known: Known = {}, progress: (done: number, of: number) => void = () => undefined): Promise<Report> => {
	const check = new BundleCheck(members, progress);
	try {
		await check.all(known);
		return check.report(check.isUnable ? 'unsure' : 'holds');
	} catch (error) {
		return { ...check.report('broken'), fault: faultOf(error) };
	}
};

class BundleCheck {
	isUnable = false;
	readonly #members: Members;
	readonly #progress: (done: number, of: number) => void;
	readonly #checked: Finding[] = [];
	readonly #unchecked: Finding[] = [];
	#checking: Checking | undefined;
	#scope: About['scope'] = 'public';

	constructor(members: Members, progress: (done: number, of: number) => void) {
		this.#members = members;
		this.#progress = progress;
	}

	async all({ vkey: expected, witnesses = [] }: Known): Promise<void> {
		checkNames([...this.#members.keys()]);
		const keys = await this.#keys('keys.txt');
		const newest = keys.at(-1);
		must(newest, 'file_form', { file: 'keys.txt' });
		must(expected === undefined || expected === newest.vkey, 'other_key', { values: { vkey: newest.vkey } });
		const manifest = await this.#manifest(newest);
		this.#scope = manifest.scope;
		const changed = await this.#changedFile(manifest);
		// Which record was changed says more than which file was.
		if (changed && changed !== 'records.ndjson') throw new Wrong('file_changed', { file: changed });
		const checkpoint = await this.#checkpoint(manifest, keys);
		await this.#logged(newest, witnesses);
		await this.#records(manifest, checkpoint);
		if (changed) throw new Wrong('file_changed', { file: changed });
		this.#checked.push({ code: 'files', values: { count: MEMBERS.length - 1 } });
		await this.#rubric();
		this.#assessment();
		if (expected !== undefined) this.#checked.push({ code: 'key_expected' });
		else this.#unchecked.push({ code: 'key', values: { fingerprint: await fingerprint(newest), vkey: newest.vkey } });
		this.#unchecked.push({ code: 'pages' });
	}

	report(verdict: Report['verdict']): Report {
		const { created } = this.#checking?.meeting ?? {};
		const times = this.#checking?.times ?? [];
		const { title, session } = created ?? { title: '', session: '' };
		const about = created && { title, session, records: times.length, scope: this.#scope, from: times[0]!, to: times.at(-1)! };
		return { verdict, about, checked: this.#checked, unchecked: this.#unchecked };
	}

	async #keys(file: 'keys.txt' | 'witnesses.txt'): Promise<Key[]> {
		const lines = this.#text(file).split('\n');
		const kind = file === 'witnesses.txt' ? COSIGNATURE : undefined;
		const keys = await Promise.all(lines.slice(0, -1).map((line) => readKey(line, kind)));
		must(lines.at(-1) === '' && keys.every((key) => key !== undefined), 'file_form', { file });
		return keys as Key[];
	}

	async #manifest(newest: Key): Promise<Manifest> {
		const manifest = readManifest((await this.#signed('manifest.txt', this.#text('manifest.txt'), [newest])).text);
		must(manifest, 'file_form', { file: 'manifest.txt' });
		return manifest;
	}

	/** The first file that is not the one that the manifest states. */
	async #changedFile({ hashes }: Manifest): Promise<string | undefined> {
		let records: string | undefined;
		for (const [name, hash] of hashes) {
			if (hexOf(await sha256(this.#bytes(name as Member))) === hash) continue;
			if (name !== 'records.ndjson') return name;
			records = name;
		}
		return records;
	}

	async #checkpoint(manifest: Manifest, keys: readonly Key[]): Promise<Checkpoint> {
		const { text } = await this.#signed('checkpoint.txt', this.#text('checkpoint.txt'), keys);
		const checkpoint = readCheckpoint(text);
		must(checkpoint, 'file_form', { file: 'checkpoint.txt' });
		must(keys.some((key) => checkpoint.origin === `${key.name}/session/${manifest.session}`), 'other_session', { file: 'checkpoint.txt' });
		must(checkpoint.size === manifest.records, 'sizes', { values: { signed: checkpoint.size, found: manifest.records } });
		return checkpoint;
	}

	/** The log of logs has the checkpoint as its leaf. */
	async #logged(newest: Key, expected: readonly string[]): Promise<void> {
		const file = 'inclusion.txt';
		const proof = readProof(this.#text(file));
		must(proof, 'file_form', { file });
		const note = readNote(proof.note);
		must(note, 'file_form', { file });
		const trusted = await Promise.all(expected.map((vkey) => readKey(vkey, COSIGNATURE)));
		// Whom the reader knows comes first: the bundle cannot put another key in their place.
		const witnesses = [...trusted.filter((key) => key !== undefined), ...(await this.#keys('witnesses.txt'))];
		const { held, cosigned } = await checkCosigned(note, [newest], witnesses);
		this.#isSigned(file, held);
		const log = readCheckpoint(note.text);
		must(log && log.origin === `${newest.name}/log`, 'file_form', { file });
		const text = readNote(this.#text('checkpoint.txt'))?.text ?? '';
		const leaf = await leafHash(bytesOf(text));
		must(await checkInclusion(proof.path, proof.index, leaf, log.size, log.root), 'logged', { file });
		this.#checked.push({ code: 'logged', values: { size: log.size } });
		this.#cosigned(cosigned, expected);
	}

	/** What is said of the witnesses who signed the log of logs too. */
	#cosigned(cosigned: readonly Cosignature[], expected: readonly string[]): void {
		for (const { name, key, time, held } of cosigned) {
			must(held !== 'wrong', 'cosignature', { file: 'inclusion.txt', values: { name } });
			if (!key) this.#unchecked.push({ code: 'cosigned_unknown', values: { name } });
			else if (held === 'holds') {
				const isKnown = expected.includes(key.vkey);
				if (isKnown) this.#checked.push({ code: 'cosigned', values: { name, time } });
				else this.#unchecked.push({ code: 'cosigned_key', values: { name, time, vkey: key.vkey } });
			}
		}
		const missing = expected.find((vkey) => !cosigned.some(({ key }) => key?.vkey === vkey));
		must(missing === undefined, 'not_cosigned', { values: { vkey: missing ?? '' } });
	}

	async #records(manifest: Manifest, { size, root, origin }: Checkpoint): Promise<void> {
		const checking = (this.#checking = new Checking(manifest.session));
		const bytes = this.#bytes('records.ndjson');
		const lines = new Lines();
		for (let at = 0; at < bytes.length; at += PIECE) {
			const piece = lines.push(bytes.subarray(at, at + PIECE));
			for (let from = 0; from < piece.length; from += BATCH) {
				await checking.add(piece.slice(from, from + BATCH));
				this.#progress(checking.tree.size, manifest.records);
			}
		}
		lines.end();
		const found = checking.tree.size;
		must(found === size, 'cut', { seq: Math.min(found, size) + 1, values: { found, signed: size } });
		must(hexOf(await checking.tree.root()) === hexOf(root), 'root', { values: { from: 1, to: size } });
		must(checking.meeting.created, 'never_made', { seq: 1 });
		this.#checked.unshift({ code: 'records', values: { count: size } });
		if (!this.isUnable) this.#checked.splice(1, 0, { code: 'signed', values: { name: origin.slice(0, origin.indexOf('/session/')) } });
		const { recounted, partly, meeting } = checking;
		if (recounted) this.#checked.push({ code: 'recounted', values: { count: recounted } });
		if (partly) this.#unchecked.push({ code: 'partly', values: { count: partly } });
		const unread = [...meeting.unread.values()].reduce((total, count) => total + count, 0);
		if (unread) this.#unchecked.push({ code: 'bodies', values: { count: unread, kinds: kindsOf(meeting.unread) } });
	}

	async #rubric(): Promise<void> {
		const hash = hexOf(await sha256(this.#bytes('rubric.json')));
		must(hash === this.#checking?.meeting.created?.rubric.digest, 'rubric', { file: 'rubric.json' });
		this.#checked.push({ code: 'rubric' });
	}

	/** Whether the assessment says of every item what the records do. */
	#assessment(): void {
		const file = 'assessment.json';
		const read = parsed(this.#text(file)) as Assessment | undefined;
		must(Array.isArray(read?.items), 'file_form', { file });
		const meeting = this.#checking?.meeting;
		if (!meeting || meeting.isBlind) return;
		must(read.items.length === meeting.items.size, 'assessment', { file, values: { criterion: 'none' } });
		for (const said of read.items) {
			must(isAssessed(said, meeting.items.get(said.item)), 'assessment', { file, values: { criterion: said.criterion } });
		}
		this.#checked.push({ code: 'assessment', values: { count: read.items.length } });
	}

	/** A note that one of the keys signed, or may have signed where this browser cannot tell. */
	async #signed(file: Member, text: string, keys: readonly Key[]): Promise<Note> {
		const note = readNote(text);
		must(note, 'file_form', { file });
		this.#isSigned(file, await checkNote(note, keys));
		return note;
	}

	#isSigned(file: Member, held: Held): void {
		must(held !== 'unsigned', 'unsigned', { file });
		must(held !== 'wrong', 'signature', { file });
		if (held === 'unable' && !this.isUnable) {
			this.isUnable = true;
			this.#unchecked.push({ code: 'signatures' });
		}
	}

	#bytes(name: Member): Bytes {
		return this.#members.get(name) ?? new Uint8Array();
	}

	#text(file: Member): string {
		const text = textOf(this.#bytes(file));
		must(text !== undefined, 'file_form', { file });
		return text;
	}
}

/** Throws unless these are the files of a bundle, each once. */
export const checkNames = (names: readonly string[]): void => {
	const foreign = names.find((name, at) => !(MEMBERS as readonly string[]).includes(name) || names.indexOf(name) !== at);
	must(foreign === undefined, 'file_foreign', { file: foreign });
	const missing = MEMBERS.find((name) => !names.includes(name));
	must(missing === undefined, 'file_missing', { file: missing });
};

/** "ballot_cast 12, identity_given 3": the most frequent first. */
export const kindsOf = (unread: ReadonlyMap<string, number>): string =>
	[...unread].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count}`).join(', ');

const readManifest = (text: string): Manifest | undefined => {
	const lines = text.split('\n');
	const field = (at: number, name: string): string => (lines[at]?.startsWith(`${name} `) ? lines[at].slice(name.length + 1) : '');
	const [session, scope, records] = [field(1, 'session'), scopeOf(field(2, 'scope')), wholeNumber(field(3, 'records'))];
	const names = MEMBERS.slice(0, -1);
	if (lines[0] !== 'rubricon bundle v1' || !session || !scope || records === undefined || !field(4, 'program')) return undefined;
	if (lines.length !== 6 + names.length || lines.at(-1) !== '') return undefined;
	const hashes = new Map<string, string>();
	for (const [at, name] of names.entries()) {
		const [, hash] = /^([0-9a-f]{64}) {2}(.+)$/.exec(lines[5 + at] ?? '') ?? [];
		if (!hash || lines[5 + at] !== `${hash}  ${name}`) return undefined;
		hashes.set(name, hash);
	}
	return { session, scope, records, hashes };
};

/** The scope without whose own it is. */
const scopeOf = (text: string): About['scope'] | undefined =>
	/^own [0-9A-Z]{26}$/.test(text) ? 'own' : (['full', 'auditor', 'public'] as const).find((scope) => scope === text);

const isAssessed = (said: AssessedItem, item: Item | undefined): boolean => {
	if (!item || said.state !== item.state) return false;
	if ((said.decision?.seq ?? undefined) !== item.decision?.seq) return false;
	const decided = item.state === 'decided' && typeof item.decision?.verdict === 'object' ? item.decision.verdict.level : undefined;
	if ((said.level ?? undefined) !== decided) return false;
	const reveals = item.rounds.filter((round) => round.revealed);
	return (
		said.rounds.length === reveals.length &&
		said.rounds.every(({ round, tally, outcome }, at) => {
			const reveal = reveals[at];
			return reveal?.number === round && agrees(tally, reveal.revealed?.tally) && agrees(outcome, reveal.revealed?.outcome);
		})
	);
};

/** Whether two values say the same, in whatever order their fields stand. */
const agrees = (a: unknown, b: unknown): boolean => {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
	const names = Object.keys(a);
	return (
		names.length === Object.keys(b).length &&
		names.every((name) => agrees((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
	);
};

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
};
