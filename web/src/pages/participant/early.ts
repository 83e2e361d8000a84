/** The advance round as one person goes through it: what is done, what is left, what comes next. Pure. */
import type { AgendaEntry, Choice, Command, ItemId, Parts } from '../../protocol/wire';
import { ADVANCE_ROUND, voteOf } from './state';

export interface EarlyEntry {
	entry: AgendaEntry;
	/** How many have voted on it. */
	voted: number;
	/** The reader's own vote, in or on its way. */
	own?: Choice | undefined;
	/** It is on its way. */
	pending: boolean;
	recused: boolean;
}

export interface Early {
	/** In the order of the agenda. */
	entries: EarlyEntry[];
	/** How many items the reader has voted on, of those open to them. */
	done: number;
	all: number;
}

export const earlyOf = (parts: Parts, unanswered: readonly Command[] = [], accepted: readonly Command[] = []): Early => {
	const agenda = new Map(parts.agenda?.items.map((entry) => [entry.item, entry]));
	const recused = new Set(parts.you?.recused);
	const entries = (parts.advance?.items ?? []).flatMap(({ item, voted, tally }): EarlyEntry[] => {
		const entry = agenda.get(item);
		// What an earlier advance round revealed is not open in this one.
		if (!entry || tally) return [];
		const { choice, pending } = voteOf(parts, item, ADVANCE_ROUND, unanswered, accepted);
		return [{ entry, voted, own: choice, pending, recused: recused.has(item) }];
	});
	const open = entries.filter((one) => !one.recused);
	return { entries, done: open.filter((one) => one.own !== undefined).length, all: open.length };
};

/** The next item that waits for the reader's vote, from the top again at the end. */
export const nextEarly = ({ entries }: Early, after?: ItemId): AgendaEntry | undefined => {
	const at = entries.findIndex(({ entry }) => entry.item === after);
	const others = [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))];
	return others.find((one) => one.own === undefined && !one.recused)?.entry;
};

/** The entries under their domains, in the order in which these come first; without the rubric's text they stand together. */
export const byDomain = (
	entries: readonly EarlyEntry[],
	domainOf: (criterion: string) => { code: string; name: string } | undefined,
): { code: string; name: string; entries: EarlyEntry[] }[] => {
	const domains = new Map<string, { code: string; name: string; entries: EarlyEntry[] }>();
	for (const one of entries) {
		const { code, name } = domainOf(one.entry.criterion) ?? { code: '', name: '' };
		const domain = domains.get(code) ?? { code, name, entries: [] };
		domain.entries.push(one);
		domains.set(code, domain);
	}
	return [...domains.values()];
};
