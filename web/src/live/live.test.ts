import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { secondsLeft } from '../parts/countdown';
import type { Command, Meeting, Problem } from '../protocol/wire';
import { Connection } from './connection';
import { FakeSocket } from './fake';
import { shelfOf } from './keep';
import { Live } from './live.svelte';
import { problemOf } from './problems';

const ANA = 'TOKEN-OF-ANA';
const KEEP = shelfOf('S', ANA);
const ballot = (level: number, round = 1): Command => ({ type: 'cast_ballot', item: 'ITEM', round, choice: { level } });

let live: Live;
let stored: Map<string, string>;

/** The page of whoever holds a token; without one nothing is kept. */
const start = async (token?: string): Promise<Live> => {
	live = new Live('S', token ?? 'TOKEN', token !== undefined, FakeSocket as unknown as typeof WebSocket);
	await vi.advanceTimersByTimeAsync(0);
	return live;
};

/** What a promise came to, so far. */
const outcomeOf = (given: Promise<Problem | undefined>): { done: boolean; problem?: Problem | undefined } => {
	const outcome: { done: boolean; problem?: Problem | undefined } = { done: false };
	void given.then((problem) => Object.assign(outcome, { done: true, problem }));
	return outcome;
};

beforeEach(() => {
	vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00Z') });
	FakeSocket.all = [];
	stored = new Map();
	const page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
	vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
	vi.stubGlobal('location', { origin: 'https://example.org' });
	vi.stubGlobal('navigator', { onLine: true });
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => stored.set(key, value),
		removeItem: (key: string) => stored.delete(key),
	});
});

afterEach(() => {
	live.close();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('live', () => {
	it('says hello first, and is live after the welcome', async () => {
		await start();
		expect(live.status).toBe('connecting');
		expect(FakeSocket.last.url).toBe('wss://example.org/api/sessions/S/live');
		expect(FakeSocket.last.protocols).toEqual(['rubricon.v1']);
		FakeSocket.last.open();
		expect(FakeSocket.last.said).toEqual([{ type: 'hello', token: 'TOKEN' }]);
		FakeSocket.last.welcome({ progress: { voted: 1, eligible: 3 } }, 5);
		expect(live.status).toBe('live');
		expect(live.seq).toBe(5);
		expect(live.now()).toBe(Date.parse('2026-11-22T18:00:00Z'));
	});

	it('replaces the parts that changed and keeps the others as they are', async () => {
		await start();
		FakeSocket.last.welcome({ meeting: { title: 'One' } as Meeting, progress: { voted: 1, eligible: 3 } });
		const meeting = live.parts.meeting;
		FakeSocket.last.answer({ type: 'view', version: 2, seq: 9, parts: { progress: { voted: 2, eligible: 3 } } });
		expect(live.parts).toEqual({ meeting: { title: 'One' }, progress: { voted: 2, eligible: 3 } });
		expect(live.parts.meeting).toBe(meeting);
		expect(live.seq).toBe(9);
	});

	it('comes back by itself, with what it has', async () => {
		await start();
		FakeSocket.last.welcome({}, 4);
		FakeSocket.last.answer({ type: 'view', version: 7, seq: 7, parts: {} });
		FakeSocket.last.lose();
		expect(live.status).toBe('reconnecting');
		await vi.advanceTimersByTimeAsync(2_000);
		expect(FakeSocket.all.length).toBe(2);
		FakeSocket.last.open();
		expect(FakeSocket.last.said).toEqual([{ type: 'hello', token: 'TOKEN', have: { run: 'run', version: 7 } }]);
		FakeSocket.last.welcome();
		expect(live.status).toBe('live');
	});

	it('gives a command after the welcome only, and again with the same id until it is answered', async () => {
		await start();
		const given = outcomeOf(live.give(ballot(2)));
		FakeSocket.last.open();
		expect(FakeSocket.last.commands).toEqual([]);
		FakeSocket.last.welcome();
		const { id } = FakeSocket.last.commands[0]!;
		FakeSocket.last.lose();
		await vi.advanceTimersByTimeAsync(2_000);
		expect(live.unanswered).toEqual([ballot(2)]);
		FakeSocket.last.welcome();
		expect(FakeSocket.last.commands.map((command) => command.id)).toEqual([id]);
		FakeSocket.last.answer({ type: 'accepted', id, seq: 3 });
		await vi.advanceTimersByTimeAsync(0);
		expect(given).toEqual({ done: true, problem: undefined });
		expect(live.unanswered).toEqual([]);
	});

	it('sends only the last ballot of those cast while it was away', async () => {
		await start();
		void live.give(ballot(1));
		void live.give(ballot(3));
		FakeSocket.last.welcome();
		expect(FakeSocket.last.commands.map(({ command }) => command)).toEqual([ballot(3)]);
	});

	it('tries again after a moment what was refused for now', async () => {
		await start();
		const given = outcomeOf(live.give(ballot(2)));
		FakeSocket.last.welcome();
		const { id } = FakeSocket.last.commands[0]!;
		FakeSocket.last.answer({ type: 'rejected', id, problem: problemOf('too_many_requests') });
		await vi.advanceTimersByTimeAsync(500);
		expect(FakeSocket.last.commands.length).toBe(1);
		await vi.advanceTimersByTimeAsync(600);
		expect(FakeSocket.last.commands.map((command) => command.id)).toEqual([id, id]);
		expect(given.done).toBe(false);
	});

	it('tells why a command was refused', async () => {
		await start();
		const given = outcomeOf(live.give(ballot(2)));
		FakeSocket.last.welcome();
		FakeSocket.last.answer({ type: 'rejected', id: FakeSocket.last.commands[0]!.id, problem: problemOf('round_over') });
		await vi.advanceTimersByTimeAsync(0);
		expect(given).toEqual({ done: true, problem: problemOf('round_over') });
		expect(live.declined).toEqual([]);
	});

	it('keeps a ballot over a reload, with its id', async () => {
		await start(ANA);
		void live.give(ballot(2));
		void live.give({ type: 'recuse', item: 'OTHER' });
		FakeSocket.last.welcome();
		const { id } = FakeSocket.last.commands[0]!;
		live.close();
		await start(ANA);
		expect(live.unanswered).toEqual([ballot(2)]);
		FakeSocket.last.welcome();
		expect(FakeSocket.last.commands).toEqual([{ type: 'command', id, command: ballot(2) }]);
		FakeSocket.last.answer({ type: 'rejected', id, problem: problemOf('round_over') });
		expect(live.declined).toEqual([{ command: ballot(2), problem: problemOf('round_over') }]);
		expect(stored.has(KEEP)).toBe(false);
		live.dismiss();
		expect(live.declined).toEqual([]);
	});

	it('keeps what somebody wrote over a reload as it keeps ballots', async () => {
		const comment: Command = { type: 'add_comment', item: 'ITEM', text: 'See the report', unsigned: true };
		await start(ANA);
		void live.give(comment);
		void live.give({ type: 'raise_hand' });
		live.close();
		await start(ANA);
		expect(live.unanswered).toEqual([comment]);
	});

	it('sends the vote of a phone that fell asleep, whether or not it noticed', async () => {
		await start(ANA);
		FakeSocket.last.welcome();
		const asleep = FakeSocket.last;
		const vote = outcomeOf(live.give(ballot(3)));
		// The screen goes dark before the answer: no timer runs, and the socket dies without a word.
		Object.assign(document, { visibilityState: 'hidden' });
		document.dispatchEvent(new Event('visibilitychange'));
		vi.setSystemTime(Date.now() + 20 * 60_000);
		Object.assign(document, { visibilityState: 'visible' });
		document.dispatchEvent(new Event('visibilitychange'));
		await vi.advanceTimersByTimeAsync(0);
		expect(FakeSocket.last === asleep).toBe(false);
		FakeSocket.last.welcome();
		expect(FakeSocket.last.commands.map(({ id }) => id)).toEqual(asleep.commands.map(({ id }) => id));
		FakeSocket.last.answer({ type: 'accepted', id: asleep.commands[0]!.id, seq: 9 });
		await vi.advanceTimersByTimeAsync(0);
		expect(vote).toEqual({ done: true, problem: undefined });
	});

	it('counts down by the clock of the server for somebody who comes late, wherever their own clock stands', async () => {
		for (const own of ['2026-11-22T17:40:00Z', '2026-11-22T18:00:30Z', '2027-01-01T00:00:00Z']) {
			vi.setSystemTime(Date.parse(own));
			await start();
			FakeSocket.last.welcome({}, 1, '2026-11-22T18:00:30.000Z');
			expect(secondsLeft('2026-11-22T18:01:00Z', live.now())).toBe(30);
			await vi.advanceTimersByTimeAsync(12_000);
			expect(secondsLeft('2026-11-22T18:01:00Z', live.now())).toBe(18);
			live.close();
		}
	});

	it('leaves only when everything is answered, and tells what was refused', async () => {
		await start(ANA);
		void live.give(ballot(2));
		live.close();
		await start(ANA);
		const left = live.leave();
		FakeSocket.last.welcome();
		const [waiting] = FakeSocket.last.commands;
		await vi.advanceTimersByTimeAsync(0);
		expect(FakeSocket.last.readyState).toBe(1);
		FakeSocket.last.answer({ type: 'rejected', id: waiting!.id, problem: problemOf('round_over') });
		expect(await left).toEqual([{ command: ballot(2), problem: problemOf('round_over') }]);
		expect(FakeSocket.last.readyState).toBe(3);
		await start();
		expect(await live.leave()).toEqual([]);
	});

	it('keeps the receipt of what was said, over a reload, for that person alone', async () => {
		await start('TOKEN-OF-CY');
		void live.give(ballot(2));
		void live.give({ type: 'raise_hand' });
		FakeSocket.last.welcome();
		const [vote, hand] = FakeSocket.last.commands;
		FakeSocket.last.answer({ type: 'accepted', id: vote!.id, seq: 17, leaf: 'ab12' });
		FakeSocket.last.answer({ type: 'accepted', id: hand!.id, seq: 18, leaf: 'cd34' });
		FakeSocket.last.answer({ type: 'accepted', id: 'NOBODY-ASKED', seq: 19, leaf: 'ef56' });
		const receipts = [{ seq: 17, leaf: 'ab12', at: '2026-11-22T18:00:00.000Z', said: ballot(2) }];
		expect(live.receipts).toEqual(receipts);
		for (const [token, kept] of [['TOKEN-OF-CY', receipts], ['TOKEN-OF-BO', []], [undefined, []]] as const) {
			live.close();
			await start(token);
			expect(live.receipts, token).toEqual(kept);
		}
	});

	it('tells whoever gave a command first that it is in, so that nothing is drawn in between', async () => {
		const told: string[] = [];
		const nothing = (): void => undefined;
		// As a page draws: after what is under way.
		const accepted = (): void => queueMicrotask(() => told.push('drawn'));
		const changes = { status: nothing, parts: nothing, clock: nothing, queue: nothing, declined: nothing, accepted };
		const connection = new Connection('wss://example.org', 'TOKEN', changes, FakeSocket as unknown as typeof WebSocket);
		await start();
		connection.start();
		await vi.advanceTimersByTimeAsync(0);
		void connection.give(ballot(2)).then(() => told.push('heard'));
		FakeSocket.last.welcome();
		FakeSocket.last.answer({ type: 'accepted', id: FakeSocket.last.commands[0]!.id, seq: 17 });
		await vi.advanceTimersByTimeAsync(0);
		expect(told).toEqual(['heard', 'drawn']);
		connection.close();
	});

	it('never gives the ballot that somebody left to the next person on the device', async () => {
		await start(ANA);
		void live.give(ballot(4));
		live.close();
		await start('TOKEN-OF-BO');
		FakeSocket.last.welcome();
		expect(FakeSocket.last.commands).toEqual([]);
		live.close();
		await start(ANA);
		expect(live.unanswered).toEqual([ballot(4)]);
	});

	it('leaves the ballots of another window of the same person alone', async () => {
		await start(ANA);
		const other = live;
		const socket = FakeSocket.last;
		await start(ANA);
		void other.give(ballot(2));
		FakeSocket.last.welcome();
		expect(stored.get(KEEP)).toContain('cast_ballot');
		socket.welcome();
		socket.answer({ type: 'accepted', id: socket.commands[0]!.id, seq: 9 });
		expect(stored.has(KEEP)).toBe(false);
		other.close();
	});

	it('drops the older ballot of another window, which a reload would send after the newer one', async () => {
		await start(ANA);
		stored.set(KEEP, JSON.stringify([{ id: 'OLDER', command: ballot(1) }, { id: 'ROUND2', command: ballot(1, 2) }]));
		void live.give(ballot(3));
		const kept = JSON.parse(stored.get(KEEP) ?? '[]') as { command: Command }[];
		expect(kept.map(({ command }) => command)).toEqual([ballot(1, 2), ballot(3)]);
	});

	it('does not come back with a token that is not known', async () => {
		await start(ANA);
		const given = outcomeOf(live.give(ballot(2)));
		FakeSocket.last.open().lose(4401);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(live.status).toBe('refused');
		expect(FakeSocket.all.length).toBe(1);
		expect(given.problem?.code).toBe('unauthorised');
		dispatchEvent(new Event('online'));
		await vi.advanceTimersByTimeAsync(60_000);
		expect(FakeSocket.all.length).toBe(1);
		expect((await live.give(ballot(1)))?.code).toBe('unauthorised');
	});

	it('waits after a goodbye for as long as it was told, whatever happens', async () => {
		await start();
		FakeSocket.last.welcome();
		FakeSocket.last.answer({ type: 'goodbye', reason: 'stopping', retry_after_ms: 8_000 });
		expect(live.status).toBe('reconnecting');
		document.dispatchEvent(new Event('visibilitychange'));
		await vi.advanceTimersByTimeAsync(7_900);
		expect(FakeSocket.all.length).toBe(1);
		await vi.advanceTimersByTimeAsync(200);
		expect(FakeSocket.all.length).toBe(2);
	});

	it('comes back at once when the page is looked at or the network is back', async () => {
		await start();
		FakeSocket.last.welcome().lose();
		for (const wake of [() => document.dispatchEvent(new Event('visibilitychange')), () => dispatchEvent(new Event('online'))]) {
			await vi.advanceTimersByTimeAsync(0);
			const before = FakeSocket.all.length;
			wake();
			await vi.advanceTimersByTimeAsync(0);
			expect(FakeSocket.all.length).toBe(before + 1);
		}
	});

	it('says offline while the browser is, and believes a working connection more', async () => {
		await start();
		FakeSocket.last.welcome();
		dispatchEvent(new Event('offline'));
		expect(live.status).toBe('offline');
		FakeSocket.last.answer({ type: 'view', version: 2, seq: 2, parts: {} });
		expect(live.status).toBe('live');
		dispatchEvent(new Event('offline'));
		dispatchEvent(new Event('online'));
		expect(live.status).toBe('reconnecting');
		await vi.advanceTimersByTimeAsync(0);
		FakeSocket.last.welcome();
		expect(live.status).toBe('live');
	});

	it('leaves a connection that does not answer', async () => {
		await start();
		FakeSocket.last.welcome();
		void live.give(ballot(2));
		await vi.advanceTimersByTimeAsync(10_100);
		expect(FakeSocket.all.length).toBe(2);
		expect(live.status).toBe('reconnecting');
	});
});
