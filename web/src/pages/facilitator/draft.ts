/**
 * The decision that is being written: what was chosen and entered for one item, kept on this device, so that neither a reload
 * nor another item loses a word. The reasons and the next steps are the desk's shared notes (`notes.svelte.ts`); nothing else
 * of it leaves the device before the decision is recorded.
 */
import { toNextStep, toNextStepDraft, type NextStepDraft } from '../../parts/stepDraft';
import type { Command, Dissent, Evidence, ItemId, NextStep, Outcome, SessionId, Verdict } from '../../protocol/wire';

export interface Draft {
	/** What the facilitator chose; nothing while the rule's outcome stands as the suggestion. */
	verdict?: Verdict;
	rationale: string;
	dissent: DissentDraft[];
	evidence: EvidenceDraft[];
	nextSteps: NextStepDraft[];
}

/** As typed: an empty field is an empty string, and an entry without words is left out when it is recorded. */
export interface DissentDraft {
	participant: string;
	statement: string;
}
export interface EvidenceDraft {
	note: string;
	link: string;
}

export const emptyDraft = (): Draft => ({ rationale: '', dissent: [], evidence: [], nextSteps: [] });

/** The level or *no consensus* that the form shows as chosen. */
export const verdictOf = (draft: Draft, outcome: Outcome | undefined, suggestion?: Verdict | null): Verdict | undefined => {
	if (draft.verdict) return draft.verdict;
	if (suggestion) return suggestion;
	if (outcome === undefined) return undefined;
	return outcome === 'not_met' ? undefined : { level: outcome.level };
};

/** Whether it would stand on record that the decision is not what the rule said. */
export const departs = (verdict: Verdict, outcome: Outcome | undefined): boolean => {
	if (verdict === 'no_consensus') return outcome !== 'not_met';
	return !(typeof outcome === 'object' && outcome.level === verdict.level);
};

/** What keeps a draft from being recorded, by the field it is about. */
export type DraftFlaw = 'verdict' | 'rationale' | 'statement' | 'note' | 'link' | 'what';

export const flawsOf = (draft: Draft, outcome: Outcome | undefined, suggestion?: Verdict | null): DraftFlaw[] => {
	const verdict = verdictOf(draft, outcome, suggestion);
	const flaws: DraftFlaw[] = [];
	if (!verdict) flaws.push('verdict');
	else if (departs(verdict, outcome) && !draft.rationale.trim()) flaws.push('rationale');
	if (draft.dissent.some((one) => one.participant && !one.statement.trim())) flaws.push('statement');
	if (draft.evidence.some((one) => one.link.trim() && !one.note.trim())) flaws.push('note');
	if (draft.evidence.some((one) => one.link.trim() && !/^https?:\/\/\S+$/.test(one.link.trim()))) flaws.push('link');
	if (draft.nextSteps.some((one) => (one.who.trim() || one.byWhen) && !one.what.trim())) flaws.push('what');
	return flaws;
};

/** The command that records the draft. */
export const decideCommand = (item: ItemId, verdict: Verdict, draft: Draft): Command => ({
	type: 'decide_item',
	item,
	verdict,
	rationale: draft.rationale.trim(),
	dissent: draft.dissent.filter((one) => one.statement.trim()).map(toDissent),
	evidence: draft.evidence.filter((one) => one.note.trim()).map(toEvidence),
	next_steps: draft.nextSteps.filter((one) => one.what.trim()).map(toNextStep),
});

/** The draft that an earlier decision would have come from; dissent is asked for anew each time. */
export const draftOf = (decision: { rationale: string; evidence: Evidence[]; next_steps: NextStep[] }): Draft => ({
	...emptyDraft(),
	rationale: decision.rationale,
	evidence: decision.evidence.map((one) => ({ note: one.note, link: one.link ?? '' })),
	nextSteps: decision.next_steps.map(toNextStepDraft),
});

export const isEmpty = (draft: Draft): boolean =>
	!draft.verdict && !draft.rationale && !draft.dissent.length && !draft.evidence.length && !draft.nextSteps.length;

/** What was written for an item on this device. */
export const loadDraft = (session: SessionId, item: ItemId, storage: Storage = localStorage): Draft => {
	try {
		const kept = JSON.parse(storage.getItem(keyOf(session, item)) ?? '{}') as Partial<Draft>;
		return { ...emptyDraft(), ...kept };
	} catch {
		return emptyDraft();
	}
};

export const keepDraft = (session: SessionId, item: ItemId, draft: Draft, storage: Storage = localStorage): void => {
	try {
		if (isEmpty(draft)) storage.removeItem(keyOf(session, item));
		else storage.setItem(keyOf(session, item), JSON.stringify(draft));
	} catch {
		// A full or forbidden storage must not interrupt the meeting: the text is still on the page.
	}
};

const keyOf = (session: SessionId, item: ItemId): string => `rubricon.draft.${session}.${item}`;

const toDissent = ({ participant, statement }: DissentDraft): Dissent => ({
	...(participant ? { participant } : {}),
	statement: statement.trim(),
});

const toEvidence = ({ note, link }: EvidenceDraft): Evidence => ({
	note: note.trim(),
	...(link.trim() ? { link: link.trim() } : {}),
});
