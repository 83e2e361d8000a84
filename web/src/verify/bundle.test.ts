import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkBundle, type Members } from './bundle';
import { base64Of, bytesOf, bytesOfBase64, joined, textOf, type Bytes } from './bytes';
import { Checking } from './checking';
import { faultOf } from './fault';
import { bundleOf, linesOf, type Made, rubricDigest, SESSION, Signer } from './made';
import type { Report } from './report';
import { compare, compareKept, readStatement } from './standing';
import { readKey, readNote, readProof } from './notes';
import { unzip } from './unzip';

const events = async (): Promise<Made[]> => [
	['session_created', { levels: [1, 2], rubric: { digest: await rubricDigest(), id: 'garden', version: '1' }, session: SESSION, settings: { rule: 'majority' }, subjects: [], title: 'Garden evening' }],
	['lobby_opened', {}],
	['participant_joined', { organisation: 'Parents', participant: 'A'.repeat(26), role: 'participant' }],
	['identity_given', { name: 'Ana', participant: 'A'.repeat(26) }],
	['session_started', {}],
	['session_closed', {}],
];
const lines = async (): Promise<string[]> => linesOf(await events(), (kind) => kind === 'identity_given');
const honest = async (): Promise<Map<string, Bytes>> => bundleOf(await lines());
const codes = (findings: Report['checked']): string[] => findings.map(({ code }) => code);

/** A zip file as a server writes it that does not know sizes before: zip64 in the list, and none in the local headers. */
const streamed = (members: Members): Bytes => {
	const [parts, list]: [Bytes[], Bytes[]] = [[], []];
	let at = 0;
	const numbers = (...pairs: [number, number][]): Bytes => {
		const bytes = new Uint8Array(pairs.reduce((length, [width]) => length + width, 0));
		const view = new DataView(bytes.buffer);
		let from = 0;
		for (const [width, value] of pairs) {
			if (width === 2) view.setUint16(from, value, true);
			else if (width === 4) view.setUint32(from, value, true);
			else view.setBigUint64(from, BigInt(value), true);
			from += width;
		}
		return bytes;
	};
	for (const [file, bytes] of members) {
		const [name, packed] = [bytesOf(file), deflateSync(bytes) as Bytes];
		const local = numbers([4, 0x04034b50], [2, 45], [2, 8], [2, 8], [4, 0], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]);
		const extra = numbers([2, 1], [2, 16], [8, bytes.length], [8, packed.length]);
		list.push(numbers([4, 0x02014b50], [2, 45], [2, 45], [2, 8], [2, 8], [4, 0], [4, 0], [4, 0xffffffff], [4, 0xffffffff], [2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name, extra);
		parts.push(local, name, packed);
		at += local.length + name.length + packed.length;
	}
	const size = joined(list).length;
	return joined([...parts, ...list, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, members.size], [2, members.size], [4, size], [4, at], [2, 0])]);
};

describe('a bundle', () => {
	it('holds, and says what was checked and what could not be', async () => {
		const report = await checkBundle(await honest());
		expect(report.fault).toBeUndefined();
		expect(report.verdict).toBe('holds');
		expect(report.about).toMatchObject({ title: 'Garden evening', records: 6, scope: 'auditor' });
		expect(codes(report.checked)).toEqual(['records', 'signed', 'logged', 'files', 'rubric', 'assessment']);
		expect(codes(report.unchecked)).toEqual(['bodies', 'key', 'pages']);
	});

	it('comes out of its zip file, whose damage is noticed', async () => {
		const zip = zipSync(Object.fromEntries(await honest())) as Bytes;
		expect((await checkBundle(unzip(zip))).verdict).toBe('holds');
		const reject = (bytes: Bytes): string => {
			try {
				unzip(bytes);
				return 'read';
			} catch (error) {
				return faultOf(error).code;
			}
		};
		expect(reject(bytesOf('no zip at all'))).toBe('zip');
		expect(reject(zip.slice(0, zip.length - 40))).toBe('zip');
		expect(reject(zipSync({ ...Object.fromEntries(await honest()), 'more.txt': new Uint8Array() }) as Bytes)).toBe('file_foreign');
		expect(reject(zip.with(zip.length - 22, 0) as Bytes)).toBe('zip');
		const { 'keys.txt': _, ...rest } = Object.fromEntries(await honest());
		expect(reject(zipSync(rest) as Bytes)).toBe('file_missing');
	});

	it('comes out of a zip file that was written while it was sent, with sizes of 64 bits', async () => {
		const members = await honest();
		const zip = streamed(members);
		for (const [name, bytes] of unzip(zip)) expect(textOf(bytes), name).toBe(textOf(members.get(name)!));
		expect((await checkBundle(unzip(zip))).verdict).toBe('holds');
	});

	it('is refused after any change of a byte in any of its files', async () => {
		const members = await honest();
		for (const [name, bytes] of members) {
			for (let at = 0; at < bytes.length; at += 11) {
				const changed = new Map(members).set(name, bytes.with(at, bytes[at]! ^ 1) as Bytes);
				expect((await checkBundle(changed)).verdict, `${name} ${at}`).toBe('broken');
			}
			if (bytes.length) expect((await checkBundle(new Map(members).set(name, bytes.slice(0, -1)))).verdict, `${name} cut`).toBe('broken');
			expect((await checkBundle(new Map(members).set(name, joined([bytes, bytesOf('\n')])))).verdict, `${name} longer`).toBe('broken');
		}
	});

	it('names the record that was changed, left out, added, or moved, even where every file was signed anew', async () => {
		const all = await lines();
		const text = textOf((await honest()).get('records.ndjson')!)!;
		const changed = (instead: string): Promise<Members> => honest().then((members) => new Map(members).set('records.ndjson', bytesOf(instead)));
		expect((await checkBundle(await changed(text.replace('Parents', 'Teachers')))).fault).toMatchObject({ code: 'body_hash', seq: 3 });
		expect((await checkBundle(await changed(text.replace(`${all[1]}\n`, '')))).fault).toMatchObject({ code: 'order', seq: 2 });
		expect((await checkBundle(await changed(text.slice(0, -1)))).fault).toMatchObject({ code: 'line', seq: 6 });
		expect((await checkBundle(await changed(text.replace(`${all[5]}\n`, '')))).fault).toMatchObject({ code: 'cut', seq: 6 });
		expect((await checkBundle(await changed(`${all[1]}\n${all[0]}\n${all.slice(2).join('\n')}\n`))).fault).toMatchObject({ code: 'order', seq: 1 });

		const other = await linesOf((await events()).with(1, ['session_paused', {}]), (kind) => kind === 'identity_given');
		const anew = await bundleOf(all, { 'records.ndjson': `${other.join('\n')}\n` });
		expect((await checkBundle(anew)).fault).toMatchObject({ code: 'root' });
		const rubric = await bundleOf(all, { 'rubric.json': '{}' });
		expect((await checkBundle(rubric)).fault).toMatchObject({ code: 'rubric' });
		const assessment = await bundleOf(all, { 'assessment.json': '{"items":[{"item":"I","criterion":"D1","rounds":[],"state":"decided"}]}' });
		expect((await checkBundle(assessment)).fault).toMatchObject({ code: 'assessment' });
	});

	it('is not taken from another key than the expected one, nor with a checkpoint that is not in the log', async () => {
		const stranger = await Signer.of(8);
		const all = await lines();
		const own = await Signer.of(7);
		expect((await checkBundle(await honest(), { vkey: own.vkey })).checked.at(-1)?.code).toBe('key_expected');
		expect((await checkBundle(await bundleOf(all, {}, stranger), { vkey: own.vkey })).fault).toMatchObject({ code: 'other_key' });
		const forged = await bundleOf(all, { 'keys.txt': `${own.vkey}\n` }, stranger);
		expect((await checkBundle(forged)).fault).toMatchObject({ code: 'unsigned', file: 'manifest.txt' });
		const text = textOf((await honest()).get('inclusion.txt')!)!;
		const moved = await bundleOf(all, { 'inclusion.txt': text.replace('index 1', 'index 2') });
		expect((await checkBundle(moved)).fault).toMatchObject({ code: 'logged' });
	});
});

describe('a bundle that witnesses signed too', () => {
	const TIME = 1_795_370_591;
	const witness = (seed: number, name = 'witness.example'): Promise<Signer> => Signer.of(seed, name, 4);

	/** A bundle whose log of logs has these lines below the signature of the server. */
	const cosigned = async (linesFor: (text: string) => string, witnesses: readonly Signer[] = []): Promise<Members> => {
		const proof = textOf((await honest()).get('inclusion.txt')!)!;
		const text = readNote(readProof(proof)!.note)!.text;
		const named = witnesses.map(({ vkey }) => `${vkey}\n`).join('');
		return bundleOf(await lines(), { 'inclusion.txt': proof + linesFor(text), 'witnesses.txt': named });
	};

	it('says who signed and when, and what only the bundle says of them', async () => {
		const [one, two] = [await witness(9), await witness(10, 'two.example')];
		const members = await cosigned((text) => one.cosignature(text, TIME) + two.cosignature(text, TIME + 60), [one, two]);
		const report = await checkBundle(members, { witnesses: [one.vkey] });
		expect(report.verdict).toBe('holds');
		expect(report.checked).toContainEqual({ code: 'cosigned', values: { name: 'witness.example', time: TIME } });
		expect(report.unchecked).toContainEqual({ code: 'cosigned_key', values: { name: 'two.example', time: TIME + 60, vkey: two.vkey } });
		expect(codes((await checkBundle(members)).checked)).not.toContain('cosigned');
	});

	it('takes the signature of a stranger for nothing', async () => {
		const stranger = await witness(11, 'stranger.example');
		for (const about of ['', 'another\n']) {
			const report = await checkBundle(await cosigned((text) => stranger.cosignature(about + text, TIME)));
			expect(report.verdict).toBe('holds');
			expect(report.unchecked).toContainEqual({ code: 'cosigned_unknown', values: { name: 'stranger.example' } });
		}
	});

	it('is refused where a witness that is expected did not sign, or the bundle has another key for it', async () => {
		const [one, namesake] = [await witness(9), await witness(66)];
		for (const members of [await honest(), await cosigned((text) => namesake.cosignature(text, TIME), [namesake])]) {
			expect((await checkBundle(members, { witnesses: [one.vkey] })).fault).toEqual({ code: 'not_cosigned', values: { vkey: one.vkey } });
		}
	});

	it('is refused after any change of a known signature, however the server signed the rest', async () => {
		const one = await witness(9);
		const known = { witnesses: [one.vkey] };
		const altered = (text: string, alter: (data: Bytes) => Bytes): string => {
			const [dash, name, data] = one.cosignature(text, TIME).trimEnd().split(' ');
			return `${dash} ${name} ${base64Of(alter(bytesOfBase64(data!)!))}\n`;
		};
		for (let at = 4; at < 76; at += 1) {
			const members = await cosigned((text) => altered(text, (data) => data.with(at, data[at]! ^ 1) as Bytes));
			expect((await checkBundle(members, known)).fault, `${at}`).toMatchObject({ code: 'cosignature', values: { name: 'witness.example' } });
		}
		for (const alter of [(data: Bytes) => data.slice(0, -1), (data: Bytes) => joined([data, Uint8Array.of(0)])]) {
			expect((await checkBundle(await cosigned((text) => altered(text, alter)), known)).verdict).toBe('broken');
		}
		const twice = await cosigned((text) => one.cosignature(text, TIME) + one.cosignature(text, TIME));
		expect((await checkBundle(twice, known)).verdict).toBe('broken');
		const elsewhere = await cosigned(() => one.cosignature('another log\n4\nAAAA\n', TIME));
		expect((await checkBundle(elsewhere, known)).fault).toMatchObject({ code: 'cosignature' });
	});
});

describe('a record on its server', () => {
	const checked = async (all: readonly string[]): Promise<Checking> => {
		const checking = new Checking(SESSION);
		await checking.add(all);
		return checking;
	};
	const statement = async (all: readonly string[], signer?: Signer) => {
		const key = signer ?? (await Signer.of(7));
		return readStatement(await key.checkpoint(all), SESSION, [(await readKey((await Signer.of(7)).vkey))!]);
	};
	const fault = (promise: Promise<unknown>) => promise.then(() => undefined, faultOf);

	it('is what its server signed, also where that covers the first records only', async () => {
		const all = await lines();
		expect(await fault(compare(await checked(all), await statement(all)))).toBeUndefined();
		expect(await fault(compare(await checked(all), await statement(all.slice(0, 4))))).toBeUndefined();
	});

	it('is not where the statement is about others, more, or by somebody else; what held before is said', async () => {
		const all = await lines();
		const other = await linesOf((await events()).with(4, ['session_paused', {}]));
		expect(await fault(compare(await checked(all), await statement(other), 4))).toEqual({ code: 'root', seq: 5, values: { from: 5, to: 6 } });
		expect(await fault(compare(await checked(all.slice(0, 5)), await statement(all)))).toMatchObject({ code: 'cut', seq: 6 });
		expect(await fault(statement(all, await Signer.of(8)))).toMatchObject({ code: 'unsigned' });
		expect(await fault(compareKept(await checked(all), await statement(other)))).toMatchObject({ code: 'history', values: { to: 6 } });
		expect(await fault(compareKept(await checked(all), await statement(all.slice(0, 3))))).toBeUndefined();
	});
});
