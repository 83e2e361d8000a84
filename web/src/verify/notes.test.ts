import { describe, expect, it } from 'vitest';
import { hexOf } from './bytes';
import { checkNote, fingerprint, type Key, readCheckpoint, readKey, readNote, readProof, writeCheckpoint } from './notes';

/** The example of the Go package golang.org/x/mod/sumdb/note, from which C2SP signed-note comes. */
const GO_VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE =
	"If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
	'— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

/** The example of C2SP tlog-cosignature: the line of the log, and that of a witness. */
const C2SP =
	'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
	'— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
	'— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';

const goKey = async (): Promise<Key> => (await readKey(GO_VKEY))!;

describe('signed notes', () => {
	it('accept the published one, and no other text, signature or key', async () => {
		const key = await goKey();
		const note = readNote(GO_NOTE)!;
		expect(await checkNote(note, [key])).toBe('holds');
		expect(await checkNote({ ...note, text: note.text.replace('answer', 'question') }, [key])).toBe('wrong');
		const [signature] = note.signatures;
		const other = { ...signature!, bytes: signature!.bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte)) };
		expect(await checkNote({ ...note, signatures: [other] }, [key])).toBe('wrong');
		expect(await checkNote(note, [{ ...key, name: 'SomebodyElse' }])).toBe('unsigned');
		expect(await checkNote({ ...note, signatures: [signature!, signature!] }, [key])).toBe('unsigned');
		expect(await checkNote(note, [])).toBe('unsigned');
	});

	it('are refused after any change of one character', async () => {
		const key = await goKey();
		for (let at = 0; at < GO_NOTE.length; at += 1) {
			for (const character of ['A', '=', '\n', '']) {
				const changed = GO_NOTE.slice(0, at) + character + GO_NOTE.slice(at + 1);
				if (changed === GO_NOTE) continue;
				const note = readNote(changed);
				expect(note ? await checkNote(note, [key]) : 'unread', `${at} ${JSON.stringify(character)}`).not.toBe('holds');
			}
		}
	});

	it('give the published checkpoint with both its lines, and nobody known signed it', async () => {
		const note = readNote(C2SP)!;
		expect(note.signatures.map(({ name }) => name)).toEqual(['example.com/behind-the-sofa', 'witness.example.com/w1']);
		const read = readCheckpoint(note.text)!;
		expect([read.origin, read.size, hexOf(read.root)]).toEqual([
			'example.com/behind-the-sofa',
			20_852_163,
			'0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62',
		]);
		expect(writeCheckpoint(read)).toBe(note.text);
		expect(await checkNote(note, [await goKey()])).toBe('unsigned');
	});

	it('are read in one way of writing only', async () => {
		for (const wrong of ['', 'text\n', GO_NOTE.slice(0, -1), `${GO_NOTE}\n`, GO_NOTE.replace('\n', '\r\n'), GO_NOTE.replace('—', '-')]) {
			expect(readNote(wrong), JSON.stringify(wrong)).toBeUndefined();
		}
		for (const wrong of ['', 'a+b', GO_VKEY.slice(1), GO_VKEY.replace('c74f20a3', 'c74f20a4'), `${GO_VKEY}=`, GO_VKEY.toUpperCase()]) {
			expect(await readKey(wrong), wrong).toBeUndefined();
		}
		for (const wrong of ['a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n', 'a\n1\nCsU=\n', 'a\n1\n', '\n1\n\n', 'a\n-1\nCsU=\n']) {
			expect(readCheckpoint(wrong), wrong).toBeUndefined();
		}
	});

	it('show a key in a form that people compare', async () => {
		expect(await fingerprint(await goKey())).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
	});
});

describe('proofs', () => {
	const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

	it('are read as C2SP tlog-proof writes them', () => {
		const proof = readProof(`c2sp.org/tlog-proof@v1\nindex 7\n${root}\n\n${C2SP}`);
		expect([proof?.index, proof?.path.length, proof?.note]).toEqual([7, 1, C2SP]);
		expect(readProof(`c2sp.org/tlog-proof@v1\nindex 0\n\n${C2SP}`)?.path).toEqual([]);
	});

	it('are refused in any other form', () => {
		for (const head of ['c2sp.org/tlog-proof@v2\nindex 7', 'c2sp.org/tlog-proof@v1\nindex 07', `c2sp.org/tlog-proof@v1\n${root}`, 'index 7']) {
			expect(readProof(`${head}\n\n${C2SP}`), head).toBeUndefined();
		}
		expect(readProof(`c2sp.org/tlog-proof@v1\nindex 7\nCsU=\n\n${C2SP}`)).toBeUndefined();
	});
});
