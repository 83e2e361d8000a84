// What the server confirmed of somebody's votes: kept on their phone, told in words once it is signed, and saved as a file.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Desk, DESK, joinMeeting, look, openPage, PHONE, test, vote } from './meeting';

interface Receipt {
	seq: number;
	leaf: string;
	criterion: string;
	kind: string;
	said: Record<string, unknown>;
	proof?: string;
	entry?: string;
	salt?: string;
	body?: string;
}
interface Saved {
	session: string;
	participant: string;
	keys: string[];
	receipts: Receipt[];
}

const save = async (page: Page): Promise<{ path: string; saved: Saved }> => {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save them as a file' }).click()]);
	expect(download.suggestedFilename()).toMatch(/^rubricon-receipts-\w+\.json$/);
	const path = await download.path();
	return { path, saved: JSON.parse(readFileSync(path, 'utf8')) as Saved };
};

const sha256 = (...parts: (string | Buffer)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Checks a receipt as says anyone can, with nothing of Rubricon: throws unless it holds. */
const check = ({ session, participant, keys }: Saved, { seq, leaf, kind, said, proof, entry, salt, body }: Receipt): void => {
	const stated = JSON.parse(entry!) as Record<string, unknown>;
	expect(stated).toMatchObject({ stream: session, seq, actor: participant, kind });
	expect(stated['body']).toBe(sha256('rubricon/body/v1', Buffer.from(salt!, 'hex'), body!).toString('hex'));
	expect(JSON.parse(body!)).toEqual(said);
	expect(sha256(Buffer.of(0), entry!).toString('hex')).toBe(leaf);
	const [head, text, signed] = proof!.split('\n\n') as [string, string, string];
	const [, place, ...path] = head.split('\n');
	const [origin, size, root] = text.split('\n');
	expect(place).toBe(`index ${seq - 1}`);
	// RFC 9162, section 2.1.3.2.
	let [at, last, hash] = [seq - 1, Number(size) - 1, Buffer.from(leaf, 'hex')];
	for (const beside of path.map((line) => Buffer.from(line, 'base64'))) {
		if (at % 2 === 1 || at === last) {
			hash = sha256(Buffer.of(1), beside, hash);
			while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1];
		} else hash = sha256(Buffer.of(1), hash, beside);
		[at, last] = [at >> 1, last >> 1];
	}
	expect([last, hash.toString('base64')]).toEqual([0, root]);
	// Base64 has a plus of its own.
	const [, name, key] = /^([^+]+)\+[0-9a-f]{8}\+(.+)$/.exec(keys.at(-1)!) as unknown as [string, string, string];
	expect(origin).toBe(`${name}/session/${session}`);
	const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'base64').subarray(1)]);
	const signature = Buffer.from(signed.trim().split(' ')[2]!, 'base64').subarray(4);
	expect(verify(null, Buffer.from(`${text}\n`), createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)).toBe(true);
};

const told = (page: Page, what: string) => page.getByRole('listitem').filter({ hasText: what });
const SECOND = 'Your vote in round 1 on D4.1, 3 Advancing,';
const FIRST = 'Your vote in round 1 on D4.1, 2 Developing,';

test('a vote is found in the signed record, unchanged, and its receipt is saved and checked without the server', async ({ browser, baseURL }, info) => {
	const desk = await Desk.open(baseURL ?? '');
	const ana = await joinMeeting(browser, desk.made, 'Ana Flores', 'Parents council');
	const item = await desk.item('D4.1');
	await desk.give({ type: 'open_round', item });
	await expect(ana.getByText('You have not voted yet.', { exact: false })).toBeVisible();
	await expect(ana.getByText(/^Your receipt/)).toHaveCount(0);
	await vote(ana, '2 Developing');
	await vote(ana, '3 Advancing');
	await ana.reload();
	await ana.getByText('Your receipts: 2').click();
	await expect(ana.getByText('They can be checked once the vote is over.')).toBeVisible();
	await expect(told(ana, SECOND)).toContainText('has reached the server. It can be checked once the vote is over.');
	await expect(told(ana, FIRST)).toContainText('A later vote of yours took its place.');
	const early = (await save(ana)).saved;
	expect(early.receipts.map(({ kind, criterion, proof }) => [kind, criterion, proof])).toEqual([['ballot_cast', 'D4.1', undefined], ['ballot_cast', 'D4.1', undefined]]);
	await look(ana, 'receipts-open', info, PHONE);

	// The page looks again by itself once the votes are revealed.
	await desk.give({ type: 'reveal_round', item, round: 1 });
	await expect(told(ana, SECOND)).toContainText(`${SECOND} is in the signed record, unchanged.`);
	await expect(told(ana, FIRST)).toContainText(`${FIRST} is in the signed record, unchanged. A later vote of yours took its place.`);
	await expect(ana.getByText('All 2 fit the signed record.')).toBeVisible();
	await look(ana, 'receipts-hold', info, PHONE);

	// A vote that was taken back, and an answer to a proposal, have receipts too.
	await desk.give({ type: 'open_round', item });
	await vote(ana, '4 Transforming');
	await ana.getByRole('button', { name: 'Take my vote back' }).click();
	await expect(told(ana, 'That you took back your vote in round 2 on D4.1 has reached the server.')).toBeVisible();
	await expect(ana.getByText('2 of 4 fit the signed record so far.')).toBeVisible();
	await desk.give({ type: 'reveal_round', item, round: 2, despite_missing: true });
	await expect(told(ana, 'Your vote in round 2 on D4.1, 4 Transforming,')).toContainText('unchanged. Later you took it back.');
	await desk.give({ type: 'propose_level', item, level: 3 });
	await ana.getByRole('radio', { name: /^4/ }).check({ force: true });
	await expect(told(ana, 'Your answer to proposal 1 on D4.1, “4, I think it is right”, has reached the server.')).toBeVisible();
	await desk.give({ type: 'close_proposal', item, proposal: 1 });
	await expect(ana.getByText('All 5 fit the signed record.')).toBeVisible();

	const { path, saved } = await save(ana);
	expect(saved.receipts.map(({ kind }) => kind)).toEqual(['ballot_cast', 'ballot_cast', 'ballot_cast', 'ballot_withdrawn', 'proposal_answered']);
	for (const receipt of saved.receipts) check(saved, receipt);
	expect(() => check(saved, { ...saved.receipts[0]!, leaf: saved.receipts[1]!.leaf }), 'the check can fail').toThrow();

	const page = await openPage(browser, `${baseURL}/verify`, DESK);
	await page.waitForLoadState('networkidle');
	await page.context().setOffline(true);
	const drop = async (file: string): Promise<void> =>
		page.locator('input[type=file]').setInputFiles({ name: 'receipts.json', mimeType: 'application/json', buffer: Buffer.from(file) });
	await drop(readFileSync(path, 'utf8'));
	await expect(page.getByRole('heading', { name: 'These receipts fit the signed record.' })).toBeFocused();
	await expect(page.getByRole('listitem').filter({ hasText: 'Vote in round 1 on D4.1: level 3' })).toContainText('It is in the signed record, unchanged.');
	await look(page, 'verify-receipts', info);
	await page.getByRole('button', { name: 'Check another file' }).click();
	await drop(readFileSync(path, 'utf8').replace('"level": 3', '"level": 4'));
	await expect(page.getByRole('heading', { name: 'These receipts do not fit a signed record.' })).toBeFocused();
	await expect(page.getByText('It says something else than what was sent', { exact: false })).toBeVisible();
	await look(page, 'verify-receipts-broken', info);
});

test('a record or a proof that does not fit a receipt is reported, with what to do', async ({ browser, baseURL }, info) => {
	const desk = await Desk.open(baseURL ?? '');
	const ana = await joinMeeting(browser, desk.made, 'Ana Flores', 'Parents council');
	const ben = await joinMeeting(browser, desk.made, 'Ben Okafor', 'Community college');
	const item = await desk.item('D4.1');
	await desk.give({ type: 'open_round', item });
	await vote(ben, '2 Developing');
	await vote(ana, '3 Advancing');
	await desk.give({ type: 'reveal_round', item, round: 1 });
	await expect(ana.getByRole('heading', { name: 'How the group voted' })).toBeAttached();

	let change: { of: RegExp; to: (text: string) => string } = { of: /events/, to: (text) => text.replace('{\\"level\\":3}', '{\\"level\\":1}') };
	await ana.route(/\/(events|proof)\?seq=/, async (route) => {
		const answer = await route.fetch();
		const text = await answer.text();
		await route.fulfill({ response: answer, body: change.of.test(route.request().url()) ? change.to(text) : text });
	});
	const again = async (): Promise<void> => ana.getByRole('button', { name: 'Check again' }).click();
	const fault = (words: string) => told(ana, `${SECOND} does not fit the record.`).filter({ hasText: words });

	await ana.getByText('Your receipt', { exact: true }).click();
	await expect(fault('What it says was changed')).toBeVisible();
	await expect(ana.getByText('One receipt does not fit the record. Tell the facilitator, and save the file', { exact: false })).toBeVisible();
	await look(ana, 'receipts-broken', info, PHONE);
	const { saved } = await save(ana);
	expect(() => check(saved, saved.receipts[0]!), 'the file keeps what the server showed').toThrow();
	expect(saved.receipts[0]?.said).toMatchObject({ choice: { level: 3 } });

	change = { of: /proof/, to: (text) => text.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`) };
	await again();
	await expect(fault('The signature on the server\'s signed statement does not hold')).toBeVisible();
	change = { of: /events/, to: () => '' };
	await again();
	await expect(fault('The server signed for it and does not show it.')).toBeVisible();
	change = { of: /proof/, to: (text) => text.replace(/\n[^\n]{43}=\n/, '\n') };
	await again();
	await expect(fault('The proof that the server gives does not lead to this record.')).toBeVisible();

	// What was damaged on its way is found to hold the next time; what cannot be asked for is not called wrong.
	await ana.unrouteAll({ behavior: 'wait' });
	await ana.route(/\/api\/vkey$/, (route) => route.abort());
	await Promise.all([ana.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/vkey')), again()]);
	await expect(ana.getByText('One receipt does not fit the record.', { exact: false })).toBeVisible();
	await ana.unrouteAll({ behavior: 'wait' });
	await again();
	await expect(ana.getByText('It fits the signed record.')).toBeVisible();
});

test('receipts of several people at one device stay apart, and leave it with the meeting', async ({ browser, baseURL }) => {
	const desk = await Desk.open(baseURL ?? '');
	const ana = await joinMeeting(browser, desk.made, 'Ana Flores', 'Parents council');
	await ana.getByRole('button', { name: 'Somebody else votes on this device too' }).click();
	await ana.getByLabel('Their name').fill('Bo Okafor');
	await ana.getByRole('button', { name: 'Add them and hand over' }).click();
	await ana.getByRole('button', { name: 'I am Bo Okafor' }).click();
	const item = await desk.item('D4.1');
	await desk.give({ type: 'open_round', item });
	await vote(ana, '2 Developing');
	await ana.getByRole('button', { name: /^Give the device to Ana Flores/ }).first().click();
	await ana.getByRole('button', { name: 'I am Ana Flores' }).click();
	await expect(ana.getByText('You have not voted yet.', { exact: false })).toBeVisible();
	await expect(ana.getByText(/^Your receipt/)).toHaveCount(0);
	await vote(ana, '3 Advancing');
	await ana.getByText('Your receipt', { exact: true }).click();
	await expect(told(ana, SECOND)).toBeVisible();
	await expect(told(ana, FIRST)).toHaveCount(0);
	const kept = (): Promise<string[]> => ana.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('rubricon.receipts.')));
	expect(await kept()).toHaveLength(2);
	await ana.goto(baseURL ?? '');
	await ana.getByRole('button', { name: /^Remove/ }).click();
	await ana.getByRole('button', { name: 'Remove', exact: true }).click();
	expect(await kept()).toEqual([]);
});

test('receipts are told in Spanish too', async ({ browser, baseURL }, info) => {
	const desk = await Desk.open(baseURL ?? '');
	const ana = await openPage(browser, desk.made.links.participant, PHONE, 'es-MX');
	await ana.getByLabel('Su nombre').fill('Ana Flores');
	await ana.getByLabel('Su organización').fill('Padres');
	await ana.getByRole('button', { name: 'Entrar y votar' }).click();
	await expect(ana.getByRole('heading', { name: 'Ya está dentro' })).toBeVisible();
	const item = await desk.item('D4.1');
	await desk.give({ type: 'open_round', item });
	await ana.getByRole('radio', { name: /^3/ }).check({ force: true });
	await expect(ana.getByText('Su voto ha llegado', { exact: false })).toBeVisible();
	await desk.give({ type: 'reveal_round', item, round: 1 });
	await ana.getByText('Su recibo', { exact: true }).click();
	await expect(told(ana, 'Su voto en la ronda 1 sobre D4.1, 3 Advancing, consta en el acta firmada, sin cambios.')).toBeVisible();
	await look(ana, 'receipts-es', info, PHONE);
});
