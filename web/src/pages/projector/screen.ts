/**
 * What the screen shows, from what the server said. The moments are those of the participants' pages; what differs is that the
 * screen has no scroll, so it must know how much there is to show.
 */
import type { Advance, AgendaEntry, Decision, Group, NextStep, Parts, RevealedRound, Statement } from '../../protocol/wire';
import { stageOf, type Stage } from '../participant/state';

export { aheadOf } from '../participant/state';

/** What fills the screen: the moments of the meeting, and two that belong to the advance round. */
export type Scene =
	| Stage
	/** People vote on everything before the meeting. */
	| { name: 'ahead'; advance: Advance }
	/** What the advance round agreed on is put to the group as a list. */
	| { name: 'consent'; list: ConsentList };

export const sceneOf = (parts: Parts): Scene => {
	if (parts.meeting?.phase === 'lobby' && parts.advance?.open) return { name: 'ahead', advance: parts.advance };
	const stage = stageOf(parts);
	const list = consentOf(parts);
	// The list may be read out and accepted before the meeting has begun; whoever comes late joins with the code in the corner.
	if (stage.name === 'lobby' && list.open.length) return { name: 'consent', list };
	if (stage.name !== 'between') return stage;
	// Once the group has talked about anything else, the list was dealt with.
	const decided = parts.agenda?.items.filter((entry) => entry.state === 'decided').length ?? 0;
	const dealtWith = list.open.length === 0 && decided > list.accepted.length;
	return (list.open.length || list.accepted.length) && !dealtWith ? { name: 'consent', list } : stage;
};

export interface ConsentRow extends Pick<AgendaEntry, 'item' | 'criterion' | 'subject'> {
	level: number;
}

/** What the advance round agreed on, and what it did not. */
export interface ConsentList {
	/** What stands on the list now. */
	open: ConsentRow[];
	/** What was accepted from it. */
	accepted: ConsentRow[];
	/** How many items are left to talk about. */
	talk: number;
}

export const consentOf = (parts: Parts): ConsentList => {
	const items = parts.agenda?.items ?? [];
	const agreed = new Map(
		parts.advance?.items.flatMap(({ item, outcome }) => (typeof outcome === 'object' && outcome ? [[item, outcome.level] as const] : [])),
	);
	const row = ({ item, criterion, subject }: AgendaEntry, level: number): ConsentRow => ({ item, criterion, subject, level });
	const open = items.flatMap((entry) => (entry.consent == null || entry.pulled ? [] : [row(entry, entry.consent)]));
	// Accepted as the advance round had it: no vote came after it, and nobody took it off the list.
	const accepted = items.flatMap((entry) => {
		const level = agreed.get(entry.item);
		const as = typeof entry.verdict === 'object' ? entry.verdict?.level : undefined;
		return entry.state === 'decided' && entry.rounds === 0 && !entry.pulled && level !== undefined && level === as ? [row(entry, level)] : [];
	});
	const done = items.filter((entry) => entry.state === 'decided' || entry.state === 'parked').length;
	return { open, accepted, talk: items.length - done - open.length };
};

/** The lowest and the highest level of a vote, if they differ: whoever chose them is invited to speak first. */
export const endsOf = ({ tally }: RevealedRound): [number, number] | undefined => {
	const voted = tally.levels.filter((one) => one.count > 0).map((one) => one.level);
	const [low, high] = [voted[0], voted.at(-1)];
	return low === undefined || high === undefined || low === high ? undefined : [low, high];
};

/** How many disagree with a decision and how many stand aside from it, in the form of the decision or in statements of their own. */
export const objectionsTo = (decision: Decision, statements: readonly Statement[]): { dissent: number; aside: number } => {
	const made = statements.filter((one) => one.decision == null || one.decision === decision.seq);
	const aside = made.filter((one) => one.stance === 'stand_aside').length;
	return { dissent: decision.dissent.length + made.length - aside, aside };
};

/** Rows in columns and pages: as few pages as there can be, each about as full as the others. */
export const pagesOf = <T>(rows: readonly T[], perColumn: number, columns: number): T[][] => {
	const most = Math.max(1, perColumn * columns);
	const pages = Math.max(1, Math.ceil(rows.length / most));
	const size = Math.ceil(rows.length / pages);
	return Array.from({ length: pages }, (_, page) => rows.slice(page * size, (page + 1) * size));
};

/** The most next steps that can be read from ten metres; the others are on every phone. */
export const MOST_STEPS = 3;

export const stepsShown = (steps: readonly NextStep[]): { shown: readonly NextStep[]; more: number } => {
	// One more line costs as much as the sentence that says there is one more.
	const shown = steps.length <= MOST_STEPS + 1 ? steps : steps.slice(0, MOST_STEPS);
	return { shown, more: steps.length - shown.length };
};

/** The most organisations that can be read from ten metres beside the columns. */
export const MOST_GROUPS = 9;

export const groupsShown = (groups: readonly Group[]): { shown: readonly Group[]; more: number } => {
	const shown = groups.length <= MOST_GROUPS + 1 ? groups : groups.slice(0, MOST_GROUPS);
	return { shown, more: groups.length - shown.length };
};

/** A text cut at the end of a word; the whole of it is on every phone. */
export const shorten = (text: string, most: number): string => {
	const trimmed = text.trim().replace(/\s+/g, ' ');
	if (trimmed.length <= most) return trimmed;
	const cut = trimmed.slice(0, most);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20)).trimEnd()} …`;
};

export interface Summary {
	decided: number;
	open: number;
	/** How many criteria stand at each level, from the lowest. */
	levels: { level: number; count: number }[];
	noConsensus: number;
}

export const summaryOf = (parts: Parts, levels: readonly number[]): Summary => {
	const items = parts.agenda?.items ?? [];
	const decided = items.filter((entry) => entry.state === 'decided');
	const at = (level: number): number =>
		decided.filter((entry) => typeof entry.verdict === 'object' && entry.verdict?.level === level).length;
	return {
		decided: decided.length,
		open: items.length - decided.length,
		levels: levels.map((level) => ({ level, count: at(level) })),
		noConsensus: decided.filter((entry) => entry.verdict === 'no_consensus').length,
	};
};
