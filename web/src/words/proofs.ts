/** What is said of a record that was checked. Pages that use it load the words of `proof`. */
import type { Fault } from '../verify/fault';
import { t } from './words.svelte';

/** The first thing that is wrong, as a sentence; the record it is about stands before it. */
export const faultWords = ({ code, seq, file, values }: Fault): string => {
	const isStatement = file === 'statement';
	const said = t(`proof-fault-${code}`, { ...values, file: isStatement ? t('proof-statement') : (file ?? '') });
	// A sentence can begin with the statement; a file is called what it is called.
	const sentence = isStatement ? said.charAt(0).toLocaleUpperCase() + said.slice(1) : said;
	return seq !== undefined && !WHOLE.has(code) ? `${t('proof-record', { seq })} ${sentence}` : sentence;
};

/** What is about more than one record says itself which. */
const WHOLE: ReadonlySet<Fault['code']> = new Set(['cut', 'root', 'history']);
