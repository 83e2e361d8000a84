import { beforeAll, describe, expect, it } from 'vitest';
import { FAULTS } from '../verify/fault';
import proof from './proof';
import { faultWords } from './proofs';
import { loadWords, setLanguage } from './words.svelte';

beforeAll(() => loadWords([proof]));

describe('what is wrong with a record', () => {
	it('is said with the record it is about', () => {
		expect(faultWords({ code: 'body_hash', seq: 214 })).toBe('Record 214: What it says was changed: it does not have the hash that was recorded for it.');
		expect(faultWords({ code: 'root', seq: 5, values: { from: 5, to: 12 } })).toMatch(/^Records 5 to 12 are not the ones/);
		expect(faultWords({ code: 'signature', file: 'statement' })).toMatch(/^The signature on the server's signed statement does not hold/);
		expect(faultWords({ code: 'file_changed', file: 'rubric.json' })).toMatch(/^rubric\.json was changed/);
		expect(faultWords({ code: 'unsigned', file: 'statement' })).toMatch(/^The server's signed statement is not signed/);
	});

	it.each(['en', 'es'] as const)('has no gap in %s', (language) => {
		setLanguage(language);
		const values = { found: 1, signed: 2, from: 1, to: 2, vkey: 'v', criterion: 'D1', name: 'w' };
		for (const code of FAULTS) expect(faultWords({ code, seq: 3, file: 'keys.txt', values })).not.toMatch(/proof-|\{|\$/);
	});
});
