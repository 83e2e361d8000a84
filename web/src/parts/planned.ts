/** What is said of a next step as it stands. Knows the calendar of the reader, and nothing of the page. */
import type { NextStep, PlannedStep } from '../protocol/wire';
import { formatDate, t } from '../words/words.svelte';

/** "Ana, by March 1, 2027" */
export const ownerWords = ({ who, by_when }: Pick<NextStep, 'who' | 'by_when'>): string =>
	[who, by_when ? t('decision-step-by', { day: formatDate(by_when) }) : ''].filter(Boolean).join(', ');

/** Whether it is still to be done although its day has passed; that day itself has not. */
export const isOverdue = ({ state, by_when }: PlannedStep, today: string): boolean => state === 'open' && !!by_when && by_when < today;

/** The day it is for the reader, as dates are written in a record: `2027-03-01`. */
export const dayOf = (now: Date): string =>
	[String(now.getFullYear()).padStart(4, '0'), ...[now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))].join('-');

/** Whether it reads otherwise than it was decided. */
export const isReworded = (step: PlannedStep, decided: NextStep | undefined): boolean =>
	decided !== undefined && (step.what !== decided.what || (step.who ?? '') !== (decided.who ?? '') || (step.by_when ?? '') !== (decided.by_when ?? ''));
