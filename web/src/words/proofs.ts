/** What is said of a record that was checked. Pages that use it load the words of `proof`. */
import type { Fault } from '../verify/fault';
import { t } from './words.svelte';

/** The first thing that is wrong, as a sentence; the record it is about stands before it. */
export const faultWords = ({ code, seq, file, values }: Fault): string => {
	const named = file === 'statement' ? t('proof-statement') : (file ?? '');
	const said = t(`proof-fault-${code}`, { ...values, file: named });
	const sentence = said.charAt(0).toLocaleUpperCase() + said.slice(1);
	return seq !== undefined && !WHOLE.has(code) ? `${t('proof-record', { seq })} ${sentence}` : sentence;
};

/** What is about more than one record says itself which. */
const WHOLE: ReadonlySet<Fault['code']> = new Set(['cut', 'root', 'history']);
