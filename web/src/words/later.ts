/** The words that a phone does not need in its first moment. */
import en from './en/later.ftl?raw';
import es from './es/later.ftl?raw';

export default { en, es };
