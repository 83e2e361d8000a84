/** The words of results. */
import en from './en/results.ftl?raw';
import es from './es/results.ftl?raw';

export default { en, es };
