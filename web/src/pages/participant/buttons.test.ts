/** Whoever listens to a page, or speaks to it, tells its buttons apart by their names alone. */
import { render } from 'svelte/server';
import type { Component } from 'svelte';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comment, FocusItem, Parts, Rubric } from '../../protocol/wire';
import { keepSeats } from '../../live/seats';
import answering from '../../words/answering';
import beforehand from '../../words/beforehand';
import common from '../../words/common';
import later from '../../words/later';
import seats from '../../words/seats';
import talking from '../../words/talking';
import { LANGUAGES, loadWords, setLanguage, type Words } from '../../words/words.svelte';
import participantEn from '../../words/en/participant.ftl?raw';
import participantEs from '../../words/es/participant.ftl?raw';
import AgendaList from './AgendaList.svelte';
import Ballot from './Ballot.svelte';
import Comments from './Comments.svelte';
import ConsentList from './ConsentList.svelte';
import Cover from './Cover.svelte';
import EarlyItem from './EarlyItem.svelte';
import EarlyList from './EarlyList.svelte';
import { Guest } from './guest.svelte';
import Statements from './Statements.svelte';
import TableBar from './TableBar.svelte';
import Talk from './Talk.svelte';

const participant: Words = { en: participantEn, es: participantEs };

const levels = [1, 2, 3, 4].map((value) => ({ value, name: ['Emerging', 'Developing', 'Advancing', 'Transforming'][value - 1] ?? '' }));
const criterion = (code: string, name: string) => ({ code, name, levels: levels.map(({ value }) => ({ value, descriptor: `Looks like ${value}.` })) });
const rubric = {
	language: 'en',
	levels,
	domains: [{ code: 'D1', name: 'People', reflection_questions: [], foundational_steps: [], criteria: [criterion('D1.1', 'Vision'), criterion('D1.2', 'Voice'), criterion('D1.3', 'Time')] }],
	glossary: [],
} as unknown as Rubric;

const entry = (n: number, more = {}) => ({ item: `I${n}`, criterion: `D1.${n}`, subject: 'S1', state: 'pending' as const, rounds: 0, ...more });
const comment = (number: number): Comment => ({ comment: number, text: `Note ${number}`, author: { participant: 'ANA', name: 'Ana', organisation: 'School' } });
const voting = { item: 'I1', criterion: 'D1.1', subject: 'S1', state: 'voting', round: 1, rounds_left: 2, revealed: [] } as FocusItem;

const parts = (more: Partial<Parts> = {}): Parts => ({
	meeting: {
		session: 'S',
		title: 'Autumn',
		phase: 'running',
		rubric: { id: 'r', version: '1', digest: '' },
		subjects: [{ id: 'S1', name: 'Riverbend' }],
		settings: { visibility: 'named' },
		join_code: 'ABCD1234',
	} as Parts['meeting'],
	agenda: { items: [entry(1, { consent: 2 }), entry(2, { consent: 3 }), entry(3)] },
	advance: { open: true, eligible: 3, finished: 0, items: [1, 2, 3].map((n) => ({ item: `I${n}`, voted: n })) },
	focus: { item: { ...voting, comments: [comment(1), comment(2)] } },
	talk: { hands: 1, queue: [{ participant: 'BO', name: 'Bo', organisation: 'School' }] },
	you: { role: 'participant', participant: 'ANA', name: 'Ana', organisation: 'School', votes: true, comments: [comment(1), comment(2)] } as Parts['you'],
	...more,
});

const guestWith = (seen: Parts, turned?: string): Guest => {
	const live = { parts: seen, status: 'live', unanswered: [], declined: [], now: () => 0 } as unknown as Guest['live'];
	const guest = new Guest('S', 'TOKEN-OF-ANA', live);
	guest.rubric = rubric;
	guest.turned = turned;
	return guest;
};

/** The names of everything that can be pressed or chosen, as they are heard. */
const namesIn = (html: string): string[] => {
	const words = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
	const labelled = (attributes: string): string | undefined => /aria-label="([^"]*)"/.exec(attributes)?.[1];
	const buttons = [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(([, attributes = '', inside = '']) => labelled(attributes) ?? words(inside));
	const summaries = [...html.matchAll(/<summary[^>]*>(.*?)<\/summary>/gs)].map(([, inside = '']) => words(inside));
	const choices = [...html.matchAll(/<label[^>]*class="[^"]*(?:level|other)[^"]*"[^>]*>.*?class="name[^"]*"[^>]*>(.*?)<\/span>\s*(?:<span class="(?:descriptor|hint)|<!--|<\/span>)/gs)].map(([, inside = '']) => words(inside));
	return [...buttons, ...summaries, ...choices];
};

beforeAll(() => {
	vi.stubGlobal('history', { state: null });
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key),
	});
	loadWords([common, participant, later, answering, talking, beforehand, seats]);
	keepSeats('S', [
		{ token: 'TOKEN-OF-BO', name: 'Bo', organisation: 'School' },
		{ token: 'TOKEN-OF-CY', name: 'Cy', organisation: 'School' },
	]);
});

describe.each(LANGUAGES)('in %s', (language) => {
	beforeEach(() => setLanguage(language));

	const pieces: [string, Component<any>, () => Record<string, unknown>, number][] = [
		['the agenda', AgendaList, () => ({ guest: guestWith(parts()), read: true }), 3],
		['the ballot', Ballot, () => ({ guest: guestWith(parts()) }), 4],
		['comments', Comments, () => ({ guest: guestWith(parts()) }), 5],
		['statements', Statements, () => ({ guest: guestWith(parts({ focus: { item: { ...voting, state: 'decided', revealed: [{} as never] } } })) }), 2],
		['the hand', Talk, () => ({ guest: guestWith(parts()) }), 2],
		['the consent list', ConsentList, () => ({ guest: guestWith(parts()) }), 2],
		['the advance round', EarlyList, () => ({ guest: guestWith(parts({ meeting: { ...parts().meeting!, phase: 'lobby' } })) }), 4],
		['an item of the advance round', EarlyItem, () => ({ guest: guestWith(parts({ meeting: { ...parts().meeting!, phase: 'lobby' } }), 'I2') }), 5],
		['the cover of a shared device', Cover, () => ({ session: 'S', first: 'TOKEN-OF-ANA', wanted: undefined, onsit: () => undefined }), 3],
		['the people at a device', TableBar, () => ({ guest: guestWith(parts()), first: 'TOKEN-OF-ANA', onhand: () => undefined }), 4],
	];
	it.each(pieces)('%s has no two buttons of one name', (_, piece, props, least) => {
		const { body } = render(piece, { props: props() });
		const names = namesIn(body);
		expect(names.length).toBeGreaterThanOrEqual(least);
		expect(names.filter((name) => name === '')).toEqual([]);
		expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
		// A gap in the words would read as an id.
		expect(body).not.toMatch(/>\s*(participant|plot|choice)-[a-z-]+\s*</);
	});
});
