import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkBundle } from './bundle';
import { bytesOf, textOf } from './bytes';
import { bundleOf, linesOf, rubricDigest, SESSION } from './made';

afterEach(() => vi.restoreAllMocks());

describe('a browser without Ed25519', () => {
	it('says that signatures could not be checked, and checks all the rest', async () => {
		// As browsers refuse a name that they do not know.
		vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
		const rubric = { digest: await rubricDigest(), id: 'garden', version: '1' };
		const created = { levels: [1, 2], rubric, session: SESSION, settings: { rule: 'majority' }, subjects: [], title: 'Garden evening' };
		const bundle = await bundleOf(await linesOf([['session_created', created], ['lobby_opened', {}]]));
		const report = await checkBundle(bundle);
		expect([report.verdict, report.fault]).toEqual(['unsure', undefined]);
		expect(report.unchecked.map(({ code }) => code)).toEqual(['signatures', 'key', 'pages']);
		expect(report.checked.map(({ code }) => code)).not.toContain('signed');

		const records = textOf(bundle.get('records.ndjson')!)!.replace('Garden', 'Barren');
		const changed = await checkBundle(new Map(bundle).set('records.ndjson', bytesOf(records)));
		expect([changed.verdict, changed.fault?.code, changed.fault?.seq]).toEqual(['broken', 'body_hash', 1]);
	});
});
